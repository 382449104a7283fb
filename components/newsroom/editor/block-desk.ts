'use client'

import { createContext, useContext } from 'react'
import type { AskedBlock } from './blocks.ts'

/** What a block needs to be told: for a new one at the cursor, or for one that stands at a place in the text. */
export type Question = { block: AskedBlock; at: number | null }

export type BlockDesk = { ask: (question: Question) => void }

const nobody: BlockDesk = { ask: () => {} }

/** Lets blocks in the text open the screen's dialogs. */
export const BlockDeskContext = createContext<BlockDesk>(nobody)
export const useBlockDesk = (): BlockDesk => useContext(BlockDeskContext)
