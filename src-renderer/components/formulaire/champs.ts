import type { Formulaire } from './use-formulaire.ts'

type ClesDe<Valeurs, Type> = { [Cle in keyof Valeurs]-?: Valeurs[Cle] extends Type ? Cle : never }[keyof Valeurs] & string
type Saisie = { readonly currentTarget: { readonly value: string } }
type Coche = { readonly currentTarget: { readonly checked: boolean } }

/** What a text field needs of a form: `<TextInput label=… {...champTexte(formulaire, 'nom')} />`. */
export const champTexte = <Valeurs extends object>({ valeurs, changer, erreur }: Formulaire<Valeurs>, nom: ClesDe<Valeurs, string>) => ({
  value: valeurs[nom] as string,
  error: erreur(nom),
  onChange: (event: Saisie) => changer({ [nom]: event.currentTarget.value } as Partial<Valeurs>),
})

/** A date of the office that may be absent: `null` in the form, '' in the field. */
export const champDate = <Valeurs extends object>({ valeurs, changer, erreur }: Formulaire<Valeurs>, nom: ClesDe<Valeurs, string | null>) => ({
  value: (valeurs[nom] as string | null) ?? '',
  error: erreur(nom),
  onChange: (value: string) => changer({ [nom]: value === '' ? null : value } as Partial<Valeurs>),
})

export const champCoche = <Valeurs extends object>({ valeurs, changer, erreur }: Formulaire<Valeurs>, nom: ClesDe<Valeurs, boolean>) => ({
  checked: valeurs[nom] as boolean,
  error: erreur(nom),
  onChange: (event: Coche) => changer({ [nom]: event.currentTarget.checked } as Partial<Valeurs>),
})

/** A whole number that may be absent: `null` in the form, an empty field. */
export const champNombre = <Valeurs extends object>({ valeurs, changer, erreur }: Formulaire<Valeurs>, nom: ClesDe<Valeurs, number | null>) => ({
  value: (valeurs[nom] as number | null) ?? '',
  error: erreur(nom),
  allowDecimal: false,
  allowNegative: false,
  onChange: (value: number | string) => changer({ [nom]: typeof value === 'number' ? value : null } as Partial<Valeurs>),
})
