import type { ChainStep } from '#lib/stories/chain.ts'

export const stepWords: Record<ChainStep, string> = {
  alert: 'Alert',
  urgent: 'Urgent',
  update: 'Update',
  wrap: 'Wrap',
}
