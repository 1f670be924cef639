/** The native gestures that the window of Pli has and a browser has not. */
interface BureauNatif {
  choisirDossier(): Promise<string | undefined>
  montrerDansDossier(chemin: string): Promise<boolean>
}

/** `undefined` in a browser: `session.capacites` says what this door can do. */
export const bureauNatif = (): BureauNatif | undefined => (window as { readonly pliBureau?: BureauNatif }).pliBureau
