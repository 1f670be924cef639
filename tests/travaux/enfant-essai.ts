import { registreEssai } from './registre-essai.ts'
import { ouvrirLigneParent } from '#main/travaux/ligne-parent.ts'
import { servirTravaux } from '#main/travaux/servir-travaux.ts'

servirTravaux(ouvrirLigneParent(), registreEssai)
