import { echapperHtml } from '#shared/domain/modele.ts'
import { corpsEnHtml, corpsEnTexte } from '#shared/domain/modele-corps.ts'
import type { Entete, Texte } from './message.ts'

const POLICE = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

/** Inline styles only: mail programs drop style sheets, and the preview's policy too. */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/<p>/g, '<p style="margin:0 0 16px">'],
  [/<ul>/g, '<ul style="margin:0 0 16px;padding:0 0 0 22px">'],
  [/<li>/g, '<li style="margin:0 0 6px">'],
  [/<hr>/g, '<hr style="border:0;border-top:1px solid #d5d8de;margin:24px 0 16px">'],
]

/** Whatever is not text: controls, and halves of characters that no encoding can carry. */
// oxlint-disable-next-line no-control-regex -- control characters are what is removed
const CONTROLES = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g
export const propre = (texte: string): string => texte.toWellFormed().replaceAll(CONTROLES, '')

/** For a header: one line. */
export const propreUneLigne = (texte: string): string => propre(texte).replaceAll(/\s+/g, ' ').trim()

/**
 * A text of a header that looks like an encoded word would be decoded by its reader; the library only encodes what is not ASCII. A mark without
 * width makes it so, and the reader sees what was typed.
 */
export const propreEntete = (texte: string): string => propreUneLigne(texte).replaceAll('=?', '=\u2060?')

const style = (html: string): string => STYLES.reduce((styled, [tag, replacement]) => styled.replace(tag, replacement), html)

const LIBELLES = { fr: { tel: 'Téléphone :', courriel: 'Courriel :' }, en: { tel: 'Telephone:', courriel: 'E-mail:' } } as const
const langueDe = (langue: string): 'fr' | 'en' => (langue === 'en' ? 'en' : 'fr')

/** The lines of the foot: who writes, and where to answer. */
function pied({ nom, service, adresse, ville, telephone, courriel, site }: Entete, langue: string): string[] {
  const mots = LIBELLES[langueDe(langue)]
  const lieu = [...adresse.split('\n'), adresse.includes(ville) ? '' : ville].map((line) => line.trim()).filter((line) => line !== '').join(', ')
  const joindre = [telephone && `${mots.tel} ${telephone}`, courriel && `${mots.courriel} ${courriel}`, site].filter((part) => part !== '').join(' · ')
  return [service === nom ? '' : service, nom, lieu, joindre].map(propreUneLigne).filter((line) => line !== '')
}

const enseigne = (entete: Entete, logo: string | undefined): string =>
  logo === undefined
    ? `<strong style="font-size:17px">${echapperHtml(propreUneLigne(entete.nom))}</strong>`
    : `<img src="${echapperHtml(logo)}" alt="${echapperHtml(propreUneLigne(entete.nom))}" height="52" style="display:block;height:52px;max-width:300px;width:auto;border:0">`

/** The whole page of a courriel. `logo`: `cid:…` in what leaves, `data:…` in the preview, which is otherwise the same. */
export function htmlCourriel({ objet, corps, langue }: Texte, entete: Entete, logo: string | undefined): string {
  const [premiere = '', ...autres] = pied(entete, langue).map(echapperHtml)
  return `<!doctype html>
<html lang="${langueDe(langue)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${echapperHtml(propreUneLigne(objet))}</title>
</head>
<body style="margin:0;padding:0;background:#eef0f3;color:#1c1e22;${POLICE};font-size:16px;line-height:1.55">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#eef0f3"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" style="width:100%;max-width:640px;background:#ffffff;border:1px solid #dfe2e7;text-align:left">
<tr><td style="padding:24px 32px 20px;border-bottom:3px solid #1f3a5f;${POLICE};color:#1c1e22">${enseigne(entete, logo)}</td></tr>
<tr><td style="padding:28px 32px 16px;${POLICE};font-size:16px;line-height:1.55;color:#1c1e22;overflow-wrap:anywhere">
${style(corpsEnHtml(propre(corps)))}
</td></tr>
<tr><td style="padding:16px 32px 24px;border-top:1px solid #dfe2e7;${POLICE};font-size:13px;line-height:1.5;color:#565b65;overflow-wrap:anywhere"><strong>${premiere}</strong>${autres.map((line) => `<br>${line}`).join('')}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

/** The same in plain text, the foot after the delimiter that mail programs know. */
export const texteCourriel = ({ corps, langue }: Texte, entete: Entete): string => `${corpsEnTexte(propre(corps))}\n\n-- \n${pied(entete, langue).join('\n')}\n`
