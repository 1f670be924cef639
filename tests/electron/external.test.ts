import { expect, test, vi } from 'vitest'
import { externalAllowed } from '#main/desktop/external.ts'

vi.mock('electron', () => ({ dialog: {}, shell: {} }))

const ALLOWED = [
  'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000031367609',
  'https://www.service-public.fr/',
  'https://www.cnil.fr/fr/reglement-europeen',
  'https://www.laposte.fr/outils/suivre-vos-envois?code=2C00000000000',
  'https://www.monmaster.gouv.fr/',
  'https://www.parcoursup.fr/#faq',
  'https://WWW.CNIL.FR/fr',
  'mailto:scolarite@univ-exemple.fr',
  'mailto:jean.dupont+admission@ufr-lettres.univ-exemple.fr',
]

const REFUSED = [
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  String.raw`file://serveur\partage\a.exe`,
  'smb://serveur/partage',
  String.raw`\\serveur\partage\a.exe`,
  'ms-msdt:/id PCWDiagnostic',
  'ms-word:ofe|u|https://evil.test/a.docx',
  'search-ms:query=a&crumb=location:\\\\evil.test',
  'vscode://file/etc/passwd',
  'tel:+33100000000',
  'ftp://www.cnil.fr/',
  'http://www.cnil.fr/',
  'https://cnil.fr/',
  'https://www.cnil.fr.evil.test/',
  'https://www-cnil.fr/',
  'https://evil.test/https://www.cnil.fr/',
  'https://www.cnil.fr@evil.test/',
  'https://user:secret@www.cnil.fr/',
  'https://www.cnil.fr:8443/',
  String.raw`https://www.cnil.fr\@evil.test/`,
  String.raw`https:\\www.cnil.fr`,
  'https://www.сnil.fr/',
  'https://www.cnil.fr\u202E/gpj.exe',
  ' https://www.cnil.fr/',
  'https://www.cnil.fr/\n--renderer-cmd-prefix=calc',
  'https:www.cnil.fr',
  `https://www.cnil.fr/${'a'.repeat(2_000)}`,
  'mailto:',
  'mailto:scolarite@univ-exemple.fr?bcc=evil@evil.test',
  'mailto:scolarite@univ-exemple.fr,evil@evil.test',
  'mailto:scolarite@univ-exemple.fr%0d%0aBcc:evil@evil.test',
  'mailto:"a b"@univ-exemple.fr',
  'pli://bureau/',
  'blob:pli://bureau/1',
]

test.each(ALLOWED)('%s peut sortir vers le système', (url) => {
  expect(externalAllowed(url)).toBe(true)
})

test.each(REFUSED)('%s ne sort pas', (url) => {
  expect(externalAllowed(url)).toBe(false)
})

test('le jeu a au moins quarante adresses', () => {
  expect(new Set([...ALLOWED, ...REFUSED]).size).toBeGreaterThanOrEqual(40)
})
