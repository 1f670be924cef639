import { ouvrirLigneParent } from '#main/travaux/ligne-parent.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { servirTravaux } from '#main/travaux/servir-travaux.ts'

servirTravaux(ouvrirLigneParent(), REGISTRE)
