/** The identities that break software: each appears once at least in every office of sixty people or more. */
export interface CasIdentite {
  readonly nom: string
  readonly prenom: string
  readonly civilite: 'M.' | 'Mme'
  readonly nomUsage?: string
  readonly dateNaissance?: string
}

export const CAS: readonly CasIdentite[] = [
  { nom: 'Nguyễn', prenom: 'Thị Ánh', civilite: 'Mme' },
  { nom: 'Łukasiewicz', prenom: 'Jan', civilite: 'M.' },
  { nom: 'Lukasiewicz', prenom: 'Jan', civilite: 'M.' },
  { nom: 'Đorđević', prenom: 'Željka', civilite: 'Mme' },
  { nom: 'Ștefănescu', prenom: 'Ionuț', civilite: 'M.' },
  { nom: 'Øster', prenom: 'Søren', civilite: 'M.' },
  { nom: 'Œuvrard', prenom: 'Cœline', civilite: 'Mme', nomUsage: 'Lœuillet' },
  { nom: 'Louÿs', prenom: 'Aÿa', civilite: 'Mme' },
  { nom: 'Weiß', prenom: 'Käthe', civilite: 'Mme', nomUsage: 'Groß' },
  { nom: 'Weiss', prenom: 'Kathe', civilite: 'Mme' },
  { nom: 'Çağlar', prenom: 'İrem Işıl', civilite: 'Mme' },
  { nom: 'Iğdır', prenom: 'Ilgaz', civilite: 'M.' },
  { nom: 'Þorvaldsson', prenom: 'Þórður', civilite: 'M.' },
  { nom: 'Núñez Ibáñez', prenom: 'Íñigo', civilite: 'M.' },
  { nom: 'Kūķis-Bērziņš', prenom: 'Pēteris', civilite: 'M.' },
  { nom: 'Ślązak-Żuraw', prenom: 'Zoś', civilite: 'Mme' },
  { nom: 'Bălţătescu', prenom: 'Ăndrei', civilite: 'M.' },
  { nom: 'Søndergård', prenom: 'Åge', civilite: 'M.' },
  { nom: 'Ñandú Güell', prenom: 'Úrsula', civilite: 'Mme' },
  { nom: 'Sýþmar', prenom: 'Hildur Ýr', civilite: 'Mme' },
  { nom: 'Phùng-Hằng', prenom: 'Thị Bằng', civilite: 'Mme' },
  { nom: 'Wānaka', prenom: 'Tōrea', civilite: 'M.' },
  { nom: 'Čiurlys', prenom: 'Šarūnas', civilite: 'M.' },
  { nom: 'Szűcs-Kővágó', prenom: 'Győző', civilite: 'M.' },
  { nom: 'Âprecœur', prenom: 'Ÿvonne', civilite: 'Mme' },
  { nom: 'O', prenom: 'Y', civilite: 'M.' },
  { nom: 'Y', prenom: 'O', civilite: 'Mme' },
  { nom: 'Ng', prenom: 'Lü', civilite: 'Mme' },
  { nom: 'Null', prenom: 'Camille', civilite: 'Mme' },
  { nom: 'O’Neil', prenom: 'Siobhán', civilite: 'Mme' },
  { nom: "D'Arcy", prenom: "Ma'elle", civilite: 'Mme' },
  { nom: 'N’Guyen-Đặng', prenom: 'Marie-Ange', civilite: 'Mme' },
  { nom: 'de La Tour de Saint-Évremond-sur-Brûle-Chênaie de Montbœuf-Larrivière des Essarts-le-Vieux-Moûtier', prenom: 'Marie-Élisabeth-Bénédicte-Apolline', civilite: 'Mme' },
  { nom: 'Tū’ākea', prenom: 'Hīnano', civilite: 'Mme' },
  { nom: 'Martin', prenom: 'Camille', civilite: 'Mme', dateNaissance: '2004-05-17' },
  { nom: 'Martin', prenom: 'Camille', civilite: 'M.', dateNaissance: '2004-05-17' },
  { nom: 'Diallo', prenom: 'Aïssatou', civilite: 'Mme', dateNaissance: '2003-01-01' },
  { nom: 'Diallo', prenom: 'Aissatou', civilite: 'Mme', dateNaissance: '2003-01-01' },
]
