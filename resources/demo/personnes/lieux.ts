/** Real communes with their real postal codes; streets are invented. */
export interface Commune {
  readonly nom: string
  readonly codePostal: string
  readonly departement: string
  readonly indicatif: '01 99 00' | '02 61 91' | '03 53 01' | '04 65 71' | '05 36 49'
}

const zone = (indicatif: Commune['indicatif'], lignes: readonly string[]): Commune[] =>
  lignes.map((ligne) => {
    const codePostal = ligne.slice(0, 5)
    const departement = codePostal.startsWith('97') ? codePostal.slice(0, 3) : codePostal.startsWith('20') ? '2A' : codePostal.slice(0, 2)
    return { nom: ligne.slice(6), codePostal, departement, indicatif }
  })

export const COMMUNES: readonly Commune[] = [
  ...zone('01 99 00', ['75013 Paris', '75019 Paris', '93200 Saint-Denis', '94000 Créteil', '95000 Cergy', '91000 Évry-Courcouronnes', '92000 Nanterre', '77100 Meaux']),
  ...zone('02 61 91', ['35000 Rennes', '35400 Saint-Malo', '35300 Fougères', '35500 Vitré', '44000 Nantes', '44600 Saint-Nazaire', '29200 Brest', '29000 Quimper', '56000 Vannes', '56100 Lorient', '22000 Saint-Brieuc', '22300 Lannion', '49000 Angers', '72000 Le Mans', '53000 Laval', '14000 Caen', '76000 Rouen', '76600 Le Havre', '37000 Tours', '45000 Orléans', '97400 Saint-Denis', '61500 Sées']),
  ...zone('03 53 01', ['80000 Amiens', '59000 Lille', '59100 Roubaix', '62000 Arras', '51100 Reims', '54000 Nancy', '57000 Metz', '67000 Strasbourg', '68100 Mulhouse', '21000 Dijon', '25000 Besançon', '80190 Y', '08000 Charleville-Mézières']),
  ...zone('04 65 71', ['69003 Lyon', '42000 Saint-Étienne', '38000 Grenoble', '73000 Chambéry', '63000 Clermont-Ferrand', '34000 Montpellier', '30000 Nîmes', '13005 Marseille', '83000 Toulon', '06000 Nice', '66000 Perpignan', '20000 Ajaccio', '43000 Le Puy-en-Velay']),
  ...zone('05 36 49', ['87000 Limoges', '86000 Poitiers', '33000 Bordeaux', '64000 Pau', '31000 Toulouse', '81000 Albi', '17000 La Rochelle', '40000 Mont-de-Marsan', '97200 Fort-de-France', '97110 Pointe-à-Pitre', '97300 Cayenne', '09000 Foix']),
]

export const VOIES: readonly string[] = [
  'rue des Trois-Noyers', 'allée de la Petite-Ourse', 'chemin du Lavoir-aux-Hirondelles', 'rue de l’Œillet-Blanc', 'impasse du Vieux-Pressoir', 'avenue du Grand-Cèdre',
  'place de la Halle-aux-Toiles', 'rue Haute-des-Tisserands', 'boulevard de l’Île-aux-Moines', 'rue du Pont-de-Pierre', 'cours des Marronniers', 'quai de la Corderie',
  'rue de la Fontaine-aux-Ânes', 'sente des Écoliers', 'rue du Four-à-Chaux', 'allée des Genêts', 'rue de l’Aître', 'venelle du Puits-Salé', 'lotissement Les Bruyères', 'rue du Clos-Noël',
]

export const COMPLEMENTS: readonly string[] = ['Appt 12', 'Bât. C, esc. 2', 'Résidence Les Ormeaux, chambre 214', 'chez M. et Mme Sœurette', 'BP 40', 'Cité universitaire, pavillon 7', '3e étage gauche', 'Logement 5']

/** By `Origine.cle`; a region without a line has the neutral one. */
export const RUES_ETRANGERES: Readonly<Record<string, string>> = {
  vietnam: 'Ngõ 19, phố Hàng Trống Xanh', pologne: 'ul. Jesionowa 14/3', balkans: 'Orahova ulica 8', roumanie: 'Strada Nucului 31', turquie: 'Çınar Sokağı No: 9', nordique: 'Åkandevej 6, 2. th.',
  islande: 'Hvönnstígur 4', allemagne: 'Lindenstraße 27', espagne: 'Calle del Olmo 45, 3º B', portugal: 'Rua do Salgueiro 12, r/c Dto', celtique: '12 Lake View Road', tcheque: 'Třešňová 118/5',
  hongrie: 'Diófa köz 3.', baltique: 'Ąžuolų g. 21', neutre: 'Quartier des Jasmins, villa 14',
}
