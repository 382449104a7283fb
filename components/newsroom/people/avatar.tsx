import styles from './avatar.module.css'
import { initialsOf } from './initials.ts'

type Size = 'small' | 'normal'
type Props = React.ComponentProps<'span'> & { size?: Size }

/** A person as initials in a ring of their colour. Whoever shows it says the name. */
export function Avatar({ name, color, size = 'normal', ...rest }: Props & { name: string; color?: string }) {
  return (
    <Ring
      {...rest}
      size={size}
      ref={(element) => {
        if (color !== undefined) element?.style.setProperty('--person', color)
      }}
    >
      {initialsOf(name)}
    </Ring>
  )
}

/** Those who found no room, as a number. */
export const MorePeople = ({ count, ...rest }: Props & { count: number }) => <Ring {...rest}>+{count}</Ring>

const Ring = ({ size = 'normal', className, ...rest }: Props) => (
  <span {...rest} className={className ? `${styles.avatar} ${className}` : styles.avatar} data-size={size} />
)
