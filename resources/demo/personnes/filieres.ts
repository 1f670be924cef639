export type Filiere = 'informatique' | 'mathematiques' | 'biologie' | 'droit' | 'economie' | 'psychologie' | 'histoire' | 'langues'

/** What a student of one field has on the transcript, in the CV and in the letter. */
export interface FiliereDemo {
  readonly licence: string
  readonly ues: readonly string[]
  readonly competences: readonly string[]
  readonly stages: readonly string[]
  readonly projet: string
  readonly interet: string
}

const liste = (texte: string): string[] => texte.split('|')

export const FILIERES: Record<Filiere, FiliereDemo> = {
  informatique: {
    licence: 'Informatique',
    ues: liste('Algorithmique et structures de données|Programmation fonctionnelle|Bases de données relationnelles|Systèmes d’exploitation|Réseaux et protocoles|Théorie des langages|Logique et preuves|Génie logiciel|Architecture des ordinateurs|Probabilités pour l’informatique|Anglais scientifique|Projet tutoré|Compilation|Interfaces homme-machine'),
    competences: liste('Python, Java, C, SQL|Git, Linux, intégration continue|Modélisation UML, conception de bases|Tests unitaires et revue de code'),
    stages: liste('Développement d’un outil de suivi des prêts de matériel|Migration d’une base de données d’inventaire|Automatisation des tests d’une application web'),
    projet: 'concevoir des logiciels fiables au service des administrations',
    interet: 'le projet de semestre mené avec un laboratoire, où j’ai écrit un ordonnanceur de tâches et mesuré ses limites',
  },
  mathematiques: {
    licence: 'Mathématiques',
    ues: liste('Analyse réelle|Algèbre linéaire et bilinéaire|Topologie|Intégration et mesure|Probabilités|Statistique inférentielle|Calcul différentiel|Géométrie affine|Analyse numérique|Anneaux et corps|Anglais|Algorithmique|Histoire des sciences|Optimisation'),
    competences: liste('R, Python, LaTeX|Statistique descriptive et inférentielle|Rédaction de démonstrations|Tutorat en première année'),
    stages: liste('Étude statistique d’un réseau de capteurs|Tutorat de mathématiques en lycée|Modélisation de files d’attente'),
    projet: 'enseigner, puis contribuer à la modélisation des risques climatiques',
    interet: 'le mémoire de troisième année sur les marches aléatoires, qui m’a donné le goût de la recherche',
  },
  biologie: {
    licence: 'Sciences de la vie',
    ues: liste('Biologie cellulaire|Génétique des populations|Biochimie structurale|Physiologie végétale|Microbiologie|Écologie des milieux littoraux|Biostatistiques|Immunologie|Chimie organique|Évolution et phylogénie|Anglais scientifique|Travaux pratiques intégrés|Bio-informatique|Physiologie animale'),
    competences: liste('PCR, électrophorèse, culture cellulaire|Échantillonnage de terrain|R et biostatistiques|Bonnes pratiques de laboratoire'),
    stages: liste('Suivi de populations de gravelots sur le littoral|Dosage enzymatique en laboratoire d’analyses|Inventaire floristique d’une zone humide'),
    projet: 'travailler à la restauration des milieux humides',
    interet: 'le stage de terrain en baie, trois semaines de relevés par tous les temps',
  },
  droit: {
    licence: 'Droit',
    ues: liste('Droit des obligations|Droit administratif général|Droit constitutionnel|Procédure civile|Droit pénal général|Histoire des institutions|Droit de la famille|Droit de l’Union européenne|Finances publiques|Droit du travail|Anglais juridique|Relations internationales|Droit des sociétés|Contentieux administratif'),
    competences: liste('Recherche jurisprudentielle|Rédaction de notes et de consultations|Concours de plaidoirie|Accueil en maison de justice'),
    stages: liste('Stage d’observation au greffe d’un tribunal|Assistance juridique dans une association de locataires|Stage en étude notariale'),
    projet: 'préparer les concours de la fonction publique territoriale',
    interet: 'la clinique juridique, où j’ai reçu du public pendant deux semestres',
  },
  economie: {
    licence: 'Économie et gestion',
    ues: liste('Microéconomie|Macroéconomie|Comptabilité financière|Statistique descriptive|Économétrie|Histoire de la pensée économique|Finance d’entreprise|Droit des affaires|Marketing|Économie publique|Anglais des affaires|Mathématiques pour l’économie|Contrôle de gestion|Économie du développement'),
    competences: liste('Tableurs, R, bases de l’économétrie|Comptabilité générale et analytique|Enquêtes et questionnaires|Anglais professionnel'),
    stages: liste('Assistance au contrôle de gestion d’une coopérative|Enquête de satisfaction pour une régie de transport|Stage en agence comptable'),
    projet: 'accompagner des structures de l’économie sociale et solidaire',
    interet: 'l’étude que nous avons menée sur les circuits courts de notre département',
  },
  psychologie: {
    licence: 'Psychologie',
    ues: liste('Psychologie cognitive|Psychologie du développement|Psychologie sociale|Psychopathologie|Statistiques appliquées|Neurosciences|Méthodes d’entretien|Psychologie du travail|Éthique et déontologie|Psychologie clinique|Anglais|Psychométrie|Sociologie|Observation en milieu éducatif'),
    competences: liste('Conduite d’entretien semi-directif|Passation de tests sous supervision|Analyse de données|Écoute et travail en équipe'),
    stages: liste('Stage d’observation en centre médico-psychologique|Animation en accueil de loisirs inclusif|Bénévolat dans une ligne d’écoute'),
    projet: 'exercer auprès d’enfants présentant des troubles des apprentissages',
    interet: 'mon année de service civique auprès d’élèves en situation de handicap',
  },
  histoire: {
    licence: 'Histoire',
    ues: liste('Histoire ancienne|Histoire médiévale|Histoire moderne|Histoire contemporaine|Paléographie|Archivistique|Histoire de l’art|Géographie humaine|Historiographie|Latin|Anglais|Méthodes quantitatives|Histoire des mondes extra-européens|Patrimoine et médiation'),
    competences: liste('Lecture de sources manuscrites|Inventaire et conditionnement|Médiation culturelle|Latin, bases de paléographie'),
    stages: liste('Classement d’un fonds aux archives municipales|Médiation dans un écomusée|Transcription de registres paroissiaux'),
    projet: 'devenir archiviste dans une collectivité',
    interet: 'le dépouillement d’un registre de capitation, dont j’ai tiré mon mémoire',
  },
  langues: {
    licence: 'Langues étrangères appliquées',
    ues: liste('Traduction spécialisée|Anglais : expression écrite|Espagnol : civilisation|Allemand : langue de l’entreprise|Terminologie|Droit comparé|Communication interculturelle|Informatique documentaire|Économie internationale|Interprétation|Phonétique|Techniques rédactionnelles|Commerce international|Linguistique'),
    competences: liste('Anglais C1, espagnol B2, allemand B1|Traduction assistée par ordinateur|Relecture et révision|Accueil de publics étrangers'),
    stages: liste('Traduction du site d’un office de tourisme|Accueil dans un festival de cinéma étranger|Assistance export dans une conserverie'),
    projet: 'me spécialiser en traduction technique et médicale',
    interet: 'un semestre d’échange pendant lequel j’ai traduit un guide d’accueil pour les nouveaux étudiants',
  },
}

/** Invented: none of these schools exists. */
export const ETABLISSEMENTS: readonly { readonly nom: string; readonly ville: string; readonly pays: string }[] = [
  { nom: 'Université de Haute-Vilaine', ville: 'Rennes', pays: 'France' },
  { nom: 'Université du Pays-de-Brocéliande', ville: 'Vannes', pays: 'France' },
  { nom: 'Université des Marches-de-Loire', ville: 'Angers', pays: 'France' },
  { nom: 'Université Suzanne-Fleuriot', ville: 'Lyon', pays: 'France' },
  { nom: 'Université de Flandre-Artois', ville: 'Lille', pays: 'France' },
  { nom: 'Université des Deux-Gaves', ville: 'Pau', pays: 'France' },
  { nom: 'Institut universitaire de Brûlevent', ville: 'Saint-Malo', pays: 'France' },
  { nom: 'École supérieure de l’Estuaire', ville: 'Nantes', pays: 'France' },
]

/** By `Origine.cle`; a region without a line has the neutral one. */
export const ETABLISSEMENTS_ETRANGERS: Readonly<Record<string, string>> = {
  vietnam: 'Trường Đại học Sông Xanh', pologne: 'Uniwersytet Jesionowy', balkans: 'Univerzitet Bela Reka', roumanie: 'Universitatea Valea Verde', turquie: 'Yeşilova Üniversitesi', nordique: 'Ærøby Universitet',
  allemagne: 'Hochschule Grünwaldtal', espagne: 'Universidad del Alto Roble', portugal: 'Universidade de Vale Sereno', maghreb: 'Université Al-Warda', afrique: 'Université de la Teranga-Nord', chine: 'Université de Qingshui',
  tcheque: 'Univerzita Zelené Údolí', levant: 'Université des Cèdres-Bleus', neutre: 'Green Lake University College',
}

export const LYCEES: readonly string[] = ['Lycée Jeanne-Kervévan', 'Lycée Élie-Bonœil', 'Lycée des Trois-Rivières', 'Lycée Honoré-Castelnault', 'Lycée Madeleine-Œillade', 'Lycée polyvalent de la Grande-Île', 'Lycée Aimé-Sainte-Rose']
