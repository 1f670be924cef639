/** Texts that break programs: none may become a header, a tag, a variable or another recipient. */
export const CHAINES_HOSTILES: readonly string[] = [
  'a\r\nBcc: evil@example.net', 'a\nBcc: evil@example.net', 'a\rCc: evil@example.net', 'a\r\n\r\n<script>alert(1)</script>', 'a%0d%0aBcc:evil@example.net', 'a\u2028Bcc: evil@example.net', 'a\u0085To: evil@example.net',
  'Jan" <evil@example.net>, "B', 'Jan <evil@example.net>', 'evil@example.net, jan@example.org', 'groupe: evil@example.net;', '"evil@example.net"@example.org', '(evil@example.net)', '<evil@example.net>', 'undisclosed-recipients:;',
  '=?utf-8?q?evil=40example.net?=', '=?utf-8?b?QmNjOiBldmlsQGV4YW1wbGUubmV0?=', '=?iso-8859-1?q?=0d=0aBcc:_evil@example.net?=', 'MAIL FROM:<evil@example.net>', '\r\n.\r\nMAIL FROM:<evil@example.net>\r\n', '.\r\nQUIT', '.',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg onload=alert(1)>", '<b>gras</b>', '</p></body></html>', '<!--', '-->', '<a href="javascript:alert(1)">x</a>', '&lt;b&gt;', '&#x3c;script&#x3e;', ']]>', '<style>body{display:none}</style>',
  '${candidat.nom}', '{{7*7}}', '<%= 7*7 %>', '#{7*7}', '{if($motif)}x{endif($motif)}', '${constructor.constructor("return 1")()}', '{{constructor}}', '__proto__', 'constructor', 'toString', 'Null', 'NaN', 'undefined', 'true', '0', '-1', '1e309',
  "Robert'); DROP TABLE courriel;--", "' OR 1=1 --", '\\', '\\\\', '\\r\\n', '%s%s%n', '../../etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1/', '/dev/null',
  '\u0000', 'a\u0000b', '\u001b[31mrouge', '\u202eelôtrap\u202c', '\u200bzéro\u200dlargeur', 'ﷺ', '田中さん', 'الجزائر', 'Ω≈ç√∫', 'ÅÍÎÏ˝ÓÔÒÚÆ☃', '👩‍👩‍👧‍👦', '🏳️‍🌈', 'Z͑ͫ̓ͪ̂ͫ̽͏a̴̙l̢g̵o', '\ud800', 'a\udfffb', '\ufeffBOM', '\ufffe',
  'N’Guyen-Đặng', 'O’Neil', "D'Arc", 'Łukasiewicz-Żółć', 'É', 'X Æ A-12', 'Jean--Paul', 'de La Tour d’Auvergne', '**gras**', '- liste', '---', '\\*\\*', 'mot '.repeat(400), 'sansespace'.repeat(120), '"', "'", '`', ' ', '\t\t', 'a\tb',
]
