import type { SaisieWording } from '../fr/saisie.ts'

export const saisie = {
  champ: {
    vide: 'This field is required.',
    trop_long: 'This text is too long.',
    controle: 'This text holds invisible characters. Type it again.',
    date: 'This date does not exist. Write DD/MM/YYYY.',
    heure: 'This time does not exist. Write 14:30.',
    telephone: 'This number holds unexpected characters.',
    cachet: 'Enter the date of the postmark, or say that it is unreadable or absent.',
    too_small: 'This value is too small or missing.',
    too_big: 'This value is too large.',
    invalid_type: 'This value is missing or has the wrong form.',
    invalid_format: 'This value has the wrong form.',
    invalid_value: 'This value is not in the list.',
  },
  dates: { unreadable: 'This date cannot be read. Write DD/MM/YYYY, DD/MM or +7.', tooEarly: 'This date is too early.', tooLate: 'This date is too late.' },
  autre: 'This value is not accepted.',
  refusee: 'Pli did not understand the request: a value is not accepted. Reload the page, then try again.',
} satisfies SaisieWording
