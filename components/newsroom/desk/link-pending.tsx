'use client'

import { useLinkStatus } from 'next/link.js'
import styles from './link-pending.module.css'

/** Inside a link: that what it leads to is under way. It shows itself late, so that a quick answer does not flicker. */
export const LinkPending = () => <span className={styles.mark} data-pending={useLinkStatus().pending || undefined} />
