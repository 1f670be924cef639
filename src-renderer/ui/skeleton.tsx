import { classNames } from './class-names.ts'
import styles from './skeleton.module.css'

/** A bone of the size of the text to come. */
export function SkeletonBar({ width = '60%' }: { readonly width?: string }) {
  return <span className={styles['bone']} style={{ width }} aria-hidden="true" />
}

const WIDTHS = ['72%', '54%', '64%', '46%', '80%', '58%']

/** Rows of the height of the list to come, so that nothing moves when it comes. `label` is read out. */
export function SkeletonRows({ count, label }: { readonly count: number; readonly label: string }) {
  return (
    <div role="status" className={styles['rows']}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles['row']}>
          <SkeletonBar width={WIDTHS[index % WIDTHS.length] ?? '60%'} />
        </div>
      ))}
    </div>
  )
}

/** A block (a page of paper, a picture) to come. */
export function SkeletonBlock({ height, label }: { readonly height: string; readonly label: string }) {
  return (
    <div role="status" className={classNames(styles['bone'], styles['block'])} style={{ height }}>
      <span className="visually-hidden">{label}</span>
    </div>
  )
}
