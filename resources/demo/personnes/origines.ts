/** A family of invented identities: surnames and first names of one region of the world, and where its people were born. */
export interface Origine {
  readonly cle: string
  readonly poids: number
  readonly nationalite: string
  readonly pays: string
  readonly villes: readonly string[]
  /** Share of these people born in France and French. */
  readonly francais: number
  readonly noms: readonly string[]
  readonly feminins: readonly string[]
  readonly masculins: readonly string[]
}

const mots = (texte: string): string[] => texte.split('|')

const origine = (cle: string, poids: number, nationalite: string, pays: string, francais: number, villes: string, noms: string, feminins: string, masculins: string): Origine => ({
  cle, poids, nationalite, pays, francais, villes: mots(villes), noms: mots(noms), feminins: mots(feminins), masculins: mots(masculins),
})

export const ORIGINES: readonly Origine[] = [
  origine('france', 34, 'Française', 'France', 1, 'Rennes|Brest|Nantes|Lille',
    'Le Goff|Le Bihan|Kermarrec|Guéguen|L’Hostis|D’Hervé|Œuvrard|Lœuillet|Bœuf-Delâtre|Hüe|Aÿmard|Louÿs|Noël|Saint-Clair|de La Rochefontaine|du Fay|Château|Gâtineau|Forêt|Maçon|François|Béranger|Lévêque|Crèvecœur|Mûrier|Haïk|Moïse|Nuñes|Abélès|Tréhorel|Quéméneur|Delaunay-Prévost|Petitjean|Vasseur|Brunet|Lefebvre|Carpentier|Marchandeau|Bossuyt|Van der Hœven',
    'Anaïs|Zoé|Chloé|Inès|Maëlle|Noémie|Léa|Aliénor|Héloïse|Marie-Ange|Éloïse|Solène|Maïwenn|Gaëlle|Françoise|Jeanne|Camille|Élise|Ève|Cœline|Aude|Lou-Anne|Agnès',
    'Loïc|Maël|Joël|Timothée|Clément|Raphaël|Jean-Noël|Théo|Rémi|Gaël|Éric|Hervé|Corentin|Titouan|Benoît|Aurèle|Côme|Léo|Michaël|Étienne|Jérôme|Camille|Yaël'),
  origine('vietnam', 5, 'Vietnamienne', 'Viêt Nam', 0.4, 'Hà Nội|Huế|Đà Nẵng|Cần Thơ', 'Nguyễn|Trần|Lê|Phạm|Đặng|Hoàng|Võ|Bùi|Đỗ|Ngô', 'Thị Ánh|Thùy Dương|Ngọc Bích|Hồng Nhung|Thị Mỹ Lệ', 'Văn Đức|Quốc Hùng|Minh Tuấn|Hữu Phước|Đình Khôi'),
  origine('pologne', 3, 'Polonaise', 'Pologne', 0.5, 'Łódź|Wrocław|Gdańsk|Kraków', 'Łukasiewicz|Wójcik|Dąbek|Żuraw|Ślęzak|Brzęczyszczykiewicz|Mickiewicz-Źróbek|Piątek', 'Małgorzata|Agnieszka|Łucja|Zofia|Bożena', 'Jan|Paweł|Łukasz|Michał|Wacław'),
  origine('balkans', 3, 'Serbe', 'Serbie', 0.3, 'Beograd|Niš|Čačak|Užice', 'Đorđević|Žižić|Petrović|Ćosić|Šušnjar|Đurđević|Živković', 'Đurđa|Željka|Jelena|Ružica|Snežana', 'Đorđe|Željko|Miloš|Boško|Andrija'),
  origine('roumanie', 3, 'Roumaine', 'Roumanie', 0.3, 'Iași|Brașov|Timișoara|Târgu Mureș', 'Ștefănescu|Țepeș|Ionescu|Brâncoveanu|Pădurean|Vîlcu|Bălțătescu', 'Ștefania|Ileana|Ioana|Măriuca|Anișoara', 'Ștefan|Ionuț|Dănuț|Răzvan|Iulian'),
  origine('turquie', 4, 'Turque', 'Türkiye', 0.5, 'İzmir|Diyarbakır|Eskişehir|Çanakkale', 'Çağlar|Işık|İnönülü|Yıldız|Gökçe|Şahin|Öztürk|Ağaoğlu|Iğdır', 'İrem|Ayşe|Gülşah|Işıl|Çiğdem', 'İbrahim|Oğuz|Çağrı|Şükrü|Ilgaz'),
  origine('nordique', 2, 'Danoise', 'Danemark', 0.2, 'Århus|Ålborg|Ærøskøbing|Tórshavn', 'Øster|Søndergård|Nygård|Kjær|Åkesson|Bjørnø|Ægirsen|Lindström', 'Åse|Bjørg|Mærsk-Liv|Sólveig|Þóra', 'Søren|Åge|Þórður|Ægir|Björn'),
  origine('islande', 1, 'Islandaise', 'Islande', 0, 'Reykjavík|Ísafjörður', 'Þorlákur Thors|Þormar|Blöndal|Sæmundsen', 'Þuríður|Guðrún|Hildur Ýr', 'Þorgrímur|Guðjón|Sigurður'),
  origine('allemagne', 3, 'Allemande', 'Allemagne', 0.3, 'Köln|Gießen|Düsseldorf|Lübeck', 'Weiß|Groß|Müller-Lüdenscheidt|Strauß|Schäfer|Größing|Kässbohrer|von der Höh', 'Käthe|Jördis|Änne|Uta', 'Jürgen|Götz|Björn|Matthias'),
  origine('espagne', 4, 'Espagnole', 'Espagne', 0.5, 'A Coruña|Logroño|Cádiz|Ávila', 'Núñez Ibáñez|Peña|Muñoz|Güell i Çatalà|Íñiguez|Ordóñez|Begoña', 'Begoña|Concepción|Nuria|Inés|Ángela', 'Íñigo|José|Andrés|Óscar|Jesús'),
  origine('portugal', 4, 'Portugaise', 'Portugal', 0.6, 'Évora|Guimarães|Covilhã|São João', 'Gonçalves|da Conceição|Simões|Brandão|Magalhães|Araújo|Leitão', 'Conceição|Inês|Assunção|Mafalda', 'João|Estêvão|Simão|Tomé'),
  origine('maghreb', 11, 'Marocaine', 'Maroc', 0.6, 'Fès|Meknès|Salé|Tétouan', 'Benaïssa|El Haïk|Aït Ouarab|Ben Saïd|Ould M’Hamed|Bouzïane|M’Barek|Naït-Slimane|Haddaoui|Oulhadj', 'Naïma|Zohra|Aïcha|Nour-el-Houda|Khadija|Saïda', 'Saïd|Ismaël|Aïssa|Abd-el-Kader|Mehdi|Raïd'),
  origine('afrique', 9, 'Sénégalaise', 'Sénégal', 0.45, 'Thiès|Saint-Louis|Ziguinchor|Kédougou', 'N’Diaye|N’Guessan|M’Bow|Diémé|Traoré|Koné|N’Doye|Sène|Gomis|Kouassi-N’Dri|Bâ|Sy', 'Aïssatou|Fatou|N’Dèye|Mariétou|Awa', 'Mamadou|Séga|El-Hadj|Bakary|Kofi'),
  origine('chine', 3, 'Chinoise', 'Chine', 0.3, 'Chengdu|Hangzhou|Xi’an|Lüliang', 'Lü|Zhang|Ōu|Xǔ|Ng|Wu|Yé', 'Xiǎo-Méi|Lìhuá|Yǔ|Nǚ', 'Wěi|Zhì-Míng|Lǚ|Bó'),
  origine('celtique', 2, 'Irlandaise', 'Irlande', 0.2, 'Dún Laoghaire|Cork|Gaillimh', 'O’Neil|O’Súilleabháin|Ní Dhomhnaill|Mac Giolla|D’Arcy', 'Siobhán|Sinéad|Órla|Caoimhe', 'Seán|Pádraig|Rónán|Oisín'),
  origine('tcheque', 2, 'Tchèque', 'Tchéquie', 0.2, 'Plzeň|České Budějovice|Třebíč', 'Dvořáček|Šťovíček|Žďárek|Řehoř|Ľupták|Kůň', 'Žofie|Ľudmila|Růžena|Tereza', 'Jiří|Ondřej|Řehoř|Tomáš'),
  origine('hongrie', 1, 'Hongroise', 'Hongrie', 0.2, 'Győr|Székesfehérvár', 'Kővágó|Szűcs|Őry|Fűzesi', 'Erzsébet|Tünde|Győzőné', 'Győző|Ernő|Jenő'),
  origine('baltique', 2, 'Lituanienne', 'Lituanie', 0.1, 'Šiauliai|Panevėžys|Rīga', 'Žukauskaitė|Čiurlys|Bērziņš|Kalniņa|Ąžuolas|Õunapuu', 'Eglė|Jūratė|Ieva', 'Šarūnas|Jānis|Mindaugas'),
  origine('levant', 3, 'Libanaise', 'Liban', 0.4, 'Tripoli|Zahlé|Jounié', 'Haddad|Al-Khoury|Abou-Jaoudé|Bou Saïd|Nasr', 'Rîm|Yasmîne|Hala|Noûr', 'Élias|Jad|Ghassân|Nabîl'),
  origine('oceanie', 1, 'Française', 'France', 1, 'Papeete|Nouméa|Mata-Utu', 'Tū’ākea|Wānaka|Te’o|Tētuanui', 'Hīnano|Māhina|Vāhine', 'Mānoa|Tāne|Teva'),
  origine('sans_accent', 6, 'Indienne', 'Inde', 0.3, 'Pune|Kochi|Jaipur', 'Iyer|Patel|Singh|Rao|Khan|Das|Okonkwo|Smith|Kim', 'Anita|Priya|Grace|Min', 'Arjun|Dev|Samuel|Jun'),
]
