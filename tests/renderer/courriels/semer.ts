import { updateEtablissement, setReglage } from '#main/database/queries/bureau.ts'
import { fermerTentatives, insertTentative } from '#main/database/queries/courriels-envoi.ts'
import { insertCourriel, updateCourriel } from '#main/database/queries/courriels.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature } from '../../support/bureau-essai.ts'

const CORPS = `Bonjour Jan Łukasiewicz,

Nous avons contrôlé votre dossier de candidature en **Master Informatique, 1re année**. Il est **incomplet** : la commission ne peut pas encore l’examiner.

**Pièces reçues, à remplacer**
- **Relevé de notes** – le second semestre est illisible : envoyez une copie nette

**Pièces qui n’ont pas été reçues**
- **Diplôme**
- **Certificat de langue**

Merci de nous les faire parvenir au plus tard le **14/04/2027**, en une seule fois si vous le pouvez, en rappelant votre numéro de candidature.

---

**Voies et délais**
Vous pouvez former un recours gracieux dans un délai de deux mois.`

type Change = Partial<Parameters<typeof insertCourriel>[1]> & { readonly detail?: string }

/** One courriel of each state, as an office sees them on a working day: answers the folder of the office. */
export async function semerCourriels(maintenant: string, demonstration = false): Promise<string> {
  const essai = await ouvrirBureauEssai({ maintenant, demonstration })
  const { ctx, bureau } = essai
  const { db } = bureau.base
  const { formationId } = await unCatalogue(ctx)
  const { id: candidatureId } = uneCandidature(ctx, formationId)
  const dans = (minutes: number): string => new Date(Date.parse(maintenant) + minutes * 60_000).toISOString()
  let rang = 0
  const semer = ({ detail = '', ...change }: Change): void => {
    rang += 1
    const id = insertCourriel(db, { candidatureId, code: 'dossier_incomplet', statut: 'envoye', messageId: `<semis-${rang}@e2k4m8.pli>`, destinataire: `candidat${rang}@example.org`, destinataireNom: `Candidat ${rang}`, objet: 'Votre dossier est incomplet : pièces à envoyer au plus tard le 14/04/2027 – Master Informatique, 1re année (E2K4M8QT-1)', corps: CORPS, creeLe: dans(-40), creePar: ctx.moi.id, ...change })
    if (change.partiLe == null && change.reponseTexte === undefined) return
    insertTentative(db, id, dans(-20))
    fermerTentatives(db, id, { termineeLe: dans(-19), resultat: change.statut ?? 'envoye', reponseCode: change.reponseCode ?? null, detail: detail || (change.reponseTexte ?? '') })
  }
  bureau.outils.transaction.ecrire(() => {
    updateEtablissement(db, { demonstration })
    if (!demonstration) setReglage(db, 'smtp', { hote: 'smtp.haute-rive.invalid', port: 587, securite: 'starttls', utilisateur: '', expediteur: 'admissions@haute-rive.example.org', expediteurNom: 'Service des admissions', repondreA: '' })
    for (let n = 0; n < 30; n += 1) semer({ statut: demonstration ? 'ecrit' : 'envoye', destinataireNom: ['Amina BELKACEM', 'Jean-Baptiste de La Tour d’Auvergne', 'Nguyễn Thị Ngọc Ánh', 'O’NEIL Siobhán'][n % 4] ?? '', partiLe: dans(-20 - n * 90), reponseCode: 250, reponseTexte: '250 2.0.0 Ok: queued' })
    semer({ statut: 'annule', destinataireNom: 'Paul MARTIN' })
    semer({ statut: 'brouillon', destinataireNom: 'Léa FONTAINE' })
    semer({ statut: 'a_reessayer', destinataireNom: 'Hugo PETIT', partLe: dans(30), reponseCode: 450, reponseTexte: '450 4.7.1 Greylisted, try again later' })
    semer({ statut: 'refuse', destinataireNom: 'Chloé DURAND', reponseCode: 550, reponseTexte: '550 5.1.1 <candidat@example.org>: Recipient address rejected: User unknown' })
    semer({ statut: 'incertain', destinataireNom: 'Mehdi ŁUKASIEWICZ', reponseTexte: 'coupure', detail: 'coupure Connection closed unexpectedly' })
    semer({ statut: 'en_attente', destinataireNom: 'Commission Informatique', copieDe: 1, partLe: dans(9) })
    semer({ statut: 'en_attente', destinataireNom: 'Jan ŁUKASIEWICZ', partLe: dans(9) })
  })
  updateCourriel(db, 1, 1, {})
  await bureau.close()
  return essai.dossier
}
