import { Button } from '@mantine/core'
import { IconDownload, IconFileZip, IconFolderOpen } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { TravailView } from '#shared/contract/travaux.ts'
import { adresseExport } from '../../api/adresses.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { bureauNatif } from '../../components/bureau-natif.ts'
import { ChoixDossier } from '../../components/choix-dossier.tsx'
import { SuiviTravail } from '../../components/sauvegarde/suivi-travail.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './lettres.module.css'
import { Manquants } from './manquants.tsx'

interface ExporterProps {
  readonly ids: readonly number[]
  readonly onClose: () => void
}

/** What came of it: where the files are, and those that are not there. */
function Fait({ fin, nombre }: { readonly fin: TravailView; readonly nombre: number }) {
  const { export: words } = useWording().lettres
  const written = nombre - fin.manquants.filter((nom) => nom.endsWith('.pdf')).length
  const native = bureauNatif()
  const { dossier } = fin
  return (
    <div className={styles['champs']}>
      {dossier !== null && <p className={styles['aide']}>{words.dans(written, dossier)}</p>}
      {fin.exportId !== null && <p className={styles['aide']}>{words.pret(written)}</p>}
      <Manquants phrase={words.manquants} noms={fin.manquants} />
      <div className={styles['gestes']}>
        {fin.exportId !== null && (
          <Button component="a" href={adresseExport(fin.exportId)} download="lettres.zip" leftSection={<IconDownload size={16} stroke={1.75} />} autoFocus>
            {words.telecharger}
          </Button>
        )}
        {dossier !== null && native && (
          <Button variant="default" leftSection={<IconFolderOpen size={16} stroke={1.75} />} onClick={() => void native.montrerDansDossier(dossier)}>
            {words.montrer}
          </Button>
        )}
      </div>
    </div>
  )
}

/** One file a letter: into a folder of this machine, or as one archive. */
export function Exporter({ ids, onClose }: ExporterProps) {
  const wording = useWording()
  const { export: words } = wording.lettres
  const [fin, setFin] = useState<TravailView>()
  const exporter = useMutation(api.lettres.exporter.mutationOptions())
  const lancer = (dossier?: string) => exporter.mutate({ ids: [...ids], ...(dossier === undefined ? {} : { dossier }) })
  const footer = (
    <Button variant="default" onClick={onClose}>
      {fin?.etat === 'fait' ? wording.actes.commun.fermer : wording.actes.commun.annuler}
    </Button>
  )
  return (
    <Dialog title={words.titre(ids.length)} onClose={onClose} footer={footer}>
      <div className={styles['champs']}>
        {exporter.data === undefined && (
          <div className={styles['choix']}>
            <p className={styles['aide']}>{words.ou}</p>
            <ChoixDossier libelle={words.dossier} ecriture autoFocus disabled={exporter.isPending} onChoisir={lancer} />
            <Button variant="default" leftSection={<IconFileZip size={16} stroke={1.75} />} loading={exporter.isPending} onClick={() => lancer()}>
              {words.zip}
            </Button>
            <p className={styles['aide']}>{words.dossierAide}</p>
          </div>
        )}
        {exporter.error && (
          <p className={styles['refus']} role="alert">
            {phraseRefus(wording, exporter.error)}
          </p>
        )}
        {exporter.data && <SuiviTravail travailId={exporter.data.travailId} titre={words.enCours} fait={words.ecrits} onFin={setFin} />}
        {fin?.etat === 'fait' && <Fait fin={fin} nombre={ids.length} />}
      </div>
    </Dialog>
  )
}
