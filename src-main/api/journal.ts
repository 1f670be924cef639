import { listJournalView, verifierChaine } from '#main/usecases/journal/consulter-journal.ts'
import { faire, os } from './os.ts'

export const journal = {
  list: os.journal.list.handler(faire(listJournalView)),
  verifier: os.journal.verifier.handler(faire(verifierChaine)),
}
