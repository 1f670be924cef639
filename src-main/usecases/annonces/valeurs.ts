import { getCampagneActive, getEtablissement, getSignataire, type Etablissement } from '#main/database/queries/bureau.ts'
import type { LigneDossier } from '#main/database/queries/candidatures.ts'
import { getAvisCourant } from '#main/database/queries/avis.ts'
import { ajouterJours, dateLocale } from '#shared/domain/dates.ts'
import { dateCourte, dateLongue } from '#shared/domain/dates-ecrites.ts'
import { dateLimiteConfirmation } from '#shared/domain/echeance.ts'
import type { Valeurs } from '#shared/domain/modele.ts'
import { salutation } from '#shared/domain/modele-variables.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'

/** Everything about one candidature that a text may cite, before what the act itself adds. */
export interface Sujet {
  readonly ligne: LigneDossier
  readonly office: Etablissement
  readonly langue: 'fr' | 'en'
}

export const sujetDe = (ctx: Context, ligne: LigneDossier): Sujet => ({ ligne, office: trouve(getEtablissement(ctx.db), 'etablissement'), langue: ligne.candidat.langue })

export const adresseService = ({ adresse, ville }: Etablissement): string => (adresse.includes(ville) ? adresse : [adresse, ville].filter((line) => line !== '').join('\n'))

/** What the service is called while the office has not named it: the établissement stands beside it already. */
const SERVICE = { fr: 'service des admissions', en: 'admissions office' } as const

/** While the office has not named its court: enough for a receipt, never for a refusal, which names it (CJA R421-5). */
const TRIBUNAL = { fr: 'tribunal administratif compétent', en: 'competent administrative court' } as const

function valeursOffice(ctx: Context, { office, langue }: Sujet): Valeurs {
  const campagne = getCampagneActive(ctx.db)
  return {
    libelleCampagne: campagne?.libelle ?? '',
    date: dateLongue(ctx.aujourdhui(), langue),
    'etablissement.nom': office.nom, 'etablissement.adresse': adresseService(office),
    'service.nom': office.service || SERVICE[langue], 'service.adresse': adresseService(office), 'service.tel': office.telephone, 'service.mail': office.courriel,
    agent: [ctx.moi.nom, ctx.moi.qualite].filter((part) => part !== '').join(', '),
    'tribunal.nom': office.tribunal, 'tribunal.designation': office.tribunal || TRIBUNAL[langue], 'tribunal.adresse': office.tribunalAdresse,
  }
}

function valeursCandidat({ ligne: { candidat, candidature }, langue }: Sujet): Valeurs {
  return {
    reference: candidature.numero,
    salutation: salutation(candidat.civilite, langue),
    'candidat.civilite': candidat.civilite, 'candidat.numDossierOpi': candidat.numeroDossier, 'candidat.nomPat': candidat.nom, 'candidat.nomUsu': candidat.nomUsage, 'candidat.prenom': candidat.prenom,
    'candidat.autrePrenom': candidat.autrePrenom, 'candidat.ine': candidat.ine ?? '', 'candidat.datNaiss': candidat.naissanceLe === null ? '' : dateCourte(candidat.naissanceLe),
    'candidat.libVilleNaiss': candidat.naissanceVille, 'candidat.tel': candidat.telephone, 'candidat.telPort': candidat.telephone, 'candidat.adresse': [candidat.adresse, `${candidat.codePostal} ${candidat.ville}`.trim()].filter((line) => line !== '').join('\n'),
  }
}

const courte = (date: string | null): string => (date === null ? '' : dateCourte(date))

/** Until when a favourable avis is to be confirmed: the same date on paper as on the screen (domain.md §2.6). */
function limiteDeConfirmation(ctx: Context, { ligne: { candidature, formation }, office }: Sujet): string | null {
  const avis = getAvisCourant(ctx.db, candidature.id)
  // One that is not validated yet is previewed as it would be written today.
  const avisValideLe = avis?.type !== 'favorable' ? null : avis.valideLe === null ? ctx.aujourdhui() : dateLocale(avis.valideLe, office.fuseau)
  return dateLimiteConfirmation({ individuelle: candidature.confirmationIndividuelleLe, delaiJours: formation.delaiConfirmationJours, avisValideLe, formation: formation.confirmationLe })
}

function valeursFormation(ctx: Context, sujet: Sujet): Valeurs {
  const { formation, commission, candidature } = sujet.ligne
  const signataire = commission.signataireId === null ? undefined : getSignataire(ctx.db, commission.signataireId)
  return {
    'formation.code': formation.code, 'formation.libelle': formation.libelle, 'formation.datRetour': dateCourte(candidature.limiteLe), 'formation.datJury': courte(formation.juryLe),
    'formation.datPubli': courte(formation.publicationLe), 'formation.datConfirm': courte(limiteDeConfirmation(ctx, sujet)),
    'commission.libelle': commission.libelle, 'commission.mail': commission.courriel, 'commission.adresse': commission.adresse, 'commission.tel': commission.telephone,
    'commission.commentaireRetour': commission.commentaireRetour, 'commission.signataire': signataire === undefined ? '' : `${signataire.prenom} ${signataire.nom}`,
    auteur: signataire === undefined ? '' : `${signataire.prenom} ${signataire.nom}, ${signataire.qualite}`,
    'etablissement.autorite': signataire === undefined ? '' : signataire.autorite || signataire.qualite,
  }
}

/** The régime of silence and the date that the receipt announces (CRPA R112-5, decision 26). */
function valeursSilence({ ligne: { formation, candidature } }: Sujet): Valeurs {
  if (candidature.recuLe === null) return {}
  const date = dateCourte(ajouterJours(candidature.recuLe, formation.delaiSilenceJours))
  return { 'silence.dateAccord': formation.regimeSilence === 'accord' ? date : '', 'silence.dateRejet': formation.regimeSilence === 'rejet' ? date : '', 'silence.delai': `${formation.delaiSilenceJours} jours` }
}

/** The values of a text about this candidature; `propres` are those of the act, and win. */
export function valeursDe(ctx: Context, sujet: Sujet, propres: Valeurs = {}): Valeurs {
  const { candidature } = sujet.ligne
  return {
    ...valeursOffice(ctx, sujet), ...valeursCandidat(sujet), ...valeursFormation(ctx, sujet), ...valeursSilence(sujet),
    'dossier.dateReception': courte(candidature.recuLe), 'dossier.dateCachet': courte(candidature.cachetLe), 'dossier.dateLimite': dateCourte(candidature.limiteLe),
    ...propres,
  }
}
