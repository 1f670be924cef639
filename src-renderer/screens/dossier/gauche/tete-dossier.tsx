import { IconAlertTriangle } from '@tabler/icons-react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { BadgeAvis, BadgeDossier, BadgeReponse } from '../../../components/badges.tsx'
import { ModeFormation } from '../../../components/mode-formation.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { notify } from '../../../ui/notify.tsx'
import { usePoste } from '../poste-context.ts'
import { avisCourant as avisEnVigueur } from '../regles/avis-courant.ts'
import { Etiquettes } from './etiquettes.tsx'
import styles from './gauche.module.css'

function Numero({ numero }: { readonly numero: string }) {
  const { dossier, shell } = useWording()
  const { copierNumero, copie } = dossier.tete
  const copy = async () => {
    await navigator.clipboard.writeText(numero)
    notify({ id: 'numero', tone: 'neutral', message: copie, closeLabel: shell.fenetre.fermer })
  }
  return (
    <button type="button" className={styles['numero']} title={copierNumero} aria-label={`${copierNumero} ${numero}`} onClick={() => void copy()}>
      {numero}
    </button>
  )
}

/** Reçu (cachet), limite: the postmark makes faith, so it stands beside the reception. */
function Dates({ recuLe, cachetLe, limiteLe, horsDelai }: DossierView) {
  const { tete } = useWording().dossier
  return (
    <div className={styles['dates']}>
      {recuLe === null ? tete.pasRecu : tete.recu(recuLe)}
      {cachetLe !== null && ` (${tete.cachet(cachetLe)})`} · <span data-tone={horsDelai ? 'danger' : undefined}>{tete.limite(limiteLe)}</span>
    </div>
  )
}

function Badges(vue: DossierView) {
  const { dossier, avisCourant, avisEtat, reponse, horsDelai, enRetard } = vue
  const { tete } = useWording().dossier
  const enVigueur = avisEnVigueur(vue)
  const sousReserve = enVigueur !== undefined && enVigueur.reserve !== '' && enVigueur.reserveLeveeLe === null
  const alertes = [horsDelai ? tete.horsDelai : '', enRetard ? tete.enRetard : '', sousReserve ? tete.sousReserve : ''].filter((word) => word !== '')
  return (
    <div className={styles['badges']}>
      <BadgeDossier statut={dossier} />
      {avisCourant !== 'aucun' && <BadgeAvis avis={avisCourant} etat={avisEtat} />}
      {reponse !== 'aucune' && <BadgeReponse statut={reponse} />}
      {alertes.map((alerte) => (
        <span key={alerte} className={styles['alerte']}>
          <IconAlertTriangle size={13} stroke={2} />
          {alerte}
        </span>
      ))}
    </div>
  )
}

/** Who, what for, since when, and where the dossier stands. */
export function TeteDossier() {
  const { dossier } = usePoste()
  const { identite, formation } = dossier
  const { maitre } = useWording().dossier.tete
  return (
    <header className={styles['tete']}>
      <h1 className={styles['nom']} title={`${identite.nom.toLocaleUpperCase('fr')} ${identite.prenom}`}>
        {identite.nom.toLocaleUpperCase('fr')} <span>{identite.prenom}</span>
      </h1>
      <span className={styles['formation']} title={`${formation.code} · ${formation.libelle}`}>
        {formation.libelle}
      </span>
      <div className={styles['ligne']}>
        <ModeFormation mode={formation.mode} />
        <Numero numero={dossier.numero} />
      </div>
      {formation.maitre === 'ecandidat' && <span className={styles['ligne']}>{maitre}</span>}
      <Dates {...dossier} />
      <Badges {...dossier} />
      <Etiquettes />
    </header>
  )
}
