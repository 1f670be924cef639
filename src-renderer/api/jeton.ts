/** The token that `src-main/http` wrote into the page for whoever showed the cookie: everything on /rpc and /depots needs it. */
export const jeton = (): string => document.querySelector<HTMLMetaElement>('meta[name="pli-jeton"]')?.content ?? ''
