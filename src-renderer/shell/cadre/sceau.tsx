/** The mark of the house: a folded sheet, its flap sealed. */
export function Sceau({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" fill="none" aria-hidden="true">
      <rect x="2.75" y="5.75" width="20.5" height="15.5" rx="2.25" fill="var(--pli-surface)" stroke="var(--pli-accent)" strokeWidth="1.5" />
      <path d="M3.5 7 13 14.25 22.5 7" stroke="var(--pli-accent)" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx="13" cy="14.5" r="3" fill="var(--pli-fill-accent)" />
    </svg>
  )
}
