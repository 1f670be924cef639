/** zod's messages, mapped to ours: `erreur` is an `error` code of the contract or a zod issue code. */
export const saisie = {
  champ: {
    vide: 'Ce champ est obligatoire.',
    trop_long: 'Ce texte est trop long.',
    controle: 'Ce texte contient des caractères invisibles. Retapez-le.',
    date: 'Cette date n’existe pas. Écrivez JJ/MM/AAAA.',
    heure: 'Cette heure n’existe pas. Écrivez 14:30.',
    telephone: 'Ce numéro contient des caractères inattendus.',
    cachet: 'Saisissez la date du cachet, ou dites-le illisible ou absent.',
    too_small: 'Cette valeur est trop petite ou manque.',
    too_big: 'Cette valeur est trop grande.',
    invalid_type: 'Cette valeur manque ou n’a pas la bonne forme.',
    invalid_format: 'Cette valeur n’a pas la bonne forme.',
    invalid_value: 'Cette valeur n’est pas dans la liste.',
  } as Record<string, string>,
  /** Under a date field. */
  dates: { unreadable: 'Date illisible. Écrivez JJ/MM/AAAA, JJ/MM ou +7.', tooEarly: 'Cette date est trop ancienne.', tooLate: 'Cette date est trop lointaine.' },
  autre: 'Cette valeur n’est pas acceptée.',
  refusee: 'Pli n’a pas compris la demande : une valeur n’est pas acceptée. Rechargez la page, puis recommencez.',
}

export type SaisieWording = typeof saisie
