import { createElement, Fragment, type ReactNode } from 'react'

/** A run of nodes that is rendered once and never reordered, so its members need no keys. */
export const run = (nodes: readonly ReactNode[]) => createElement(Fragment, null, ...nodes)
