import { cardWidth, type Picture, pictureHref, renditionWidths } from '#lib/media/picture.ts'
import styles from './story-figure.module.css'

type Props = {
  picture: Picture
  alt: string
  caption: string
  credit: string
  /** The first picture of a page is wanted at once; the others when the reader comes near. */
  isFirst: boolean
}

const column = 640
const sizes = `(width >= 48rem) ${column}px, 100vw`

/** A picture keeps its place before it loads. */
export function StoryFigure({ picture: { hash, width, height }, alt, caption, credit, isFirst }: Props) {
  const sources = renditionWidths(width).map((wide) => `${pictureHref(hash, wide)} ${wide}w`)
  return (
    <figure className={styles.figure} data-upright={height > width ? true : undefined}>
      {/* biome-ignore lint/performance/noImgElement: the media store makes the sizes */}
      <img
        src={pictureHref(hash, cardWidth(width), 'jpg')}
        srcSet={sources.join(', ')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading={isFirst ? undefined : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
      />
      {caption || credit ? (
        <figcaption>
          {caption} {credit ? <span className={styles.credit}>{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
