import { createHash } from 'node:crypto'

/** A PDF "standard security handler", revision 3, RC4 128 bits: what office copiers write when a password is asked. */
export interface Chiffre {
  readonly dictionnaire: string
  readonly identifiant: string
  readonly chiffrer: (octets: Uint8Array, objet: number) => Uint8Array
}

const BOURRAGE = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const PERMISSIONS = -3904

const md5 = (...parts: readonly Uint8Array[]): Buffer => parts.reduce((somme, part) => somme.update(part), createHash('md5')).digest()

const rc4 = (cle: Uint8Array, octets: Uint8Array): Buffer => {
  const etat = Uint8Array.from({ length: 256 }, (_, i) => i)
  const echanger = (a: number, b: number): void => {
    const garde = etat[a] as number
    etat[a] = etat[b] as number
    etat[b] = garde
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (etat[i] as number) + (cle[i % cle.length] as number)) & 255
    echanger(i, j)
  }
  const sortie = Buffer.alloc(octets.length)
  for (let k = 0, i = 0, j = 0; k < octets.length; k += 1) {
    i = (i + 1) & 255
    j = (j + (etat[i] as number)) & 255
    echanger(i, j)
    sortie[k] = (octets[k] as number) ^ (etat[((etat[i] as number) + (etat[j] as number)) & 255] as number)
  }
  return sortie
}

const vingtTours = (cle: Uint8Array, octets: Uint8Array): Uint8Array => {
  let suite = octets
  for (let tour = 0; tour < 20; tour += 1) suite = rc4(cle.map((octet) => octet ^ tour), suite)
  return suite
}

const cinquanteFois = (depart: Uint8Array): Uint8Array => {
  let suite = depart
  for (let tour = 0; tour < 50; tour += 1) suite = md5(suite)
  return suite
}

const remplir = (motDePasse: string): Buffer => Buffer.concat([Buffer.from(motDePasse, 'latin1'), BOURRAGE]).subarray(0, 32)

/** Prepares the encryption of one file (ISO 32000-1, 7.6.3, algorithms 1 to 5). */
export const createChiffre = (motDePasse: string, graine: string): Chiffre => {
  const identifiant = md5(Buffer.from(graine))
  const proprietaire = vingtTours(cinquanteFois(md5(remplir(`proprietaire-${graine}`))), remplir(motDePasse))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  const cle = cinquanteFois(md5(remplir(motDePasse), proprietaire, permissions, identifiant))
  const utilisateur = Buffer.concat([vingtTours(cle, md5(BOURRAGE, identifiant)), Buffer.alloc(16)])
  return {
    dictionnaire: `<< /Filter /Standard /V 2 /R 3 /Length 128 /P ${PERMISSIONS} /O <${Buffer.from(proprietaire).toString('hex')}> /U <${utilisateur.toString('hex')}> >>`,
    identifiant: identifiant.toString('hex'),
    chiffrer: (octets, objet) => rc4(md5(cle, Buffer.from([objet & 255, (objet >> 8) & 255, objet >> 16, 0, 0])), octets),
  }
}
