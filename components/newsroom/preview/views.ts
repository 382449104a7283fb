/** Ways to look at the page: as wide as a device, or as others show it. */
export const devices = {
  phone: { label: 'Phone', width: 390 },
  tablet: { label: 'Tablet', width: 820 },
  desktop: { label: 'Desktop', width: 1_280 },
} as const

export type Device = keyof typeof devices
export const previewViews = ['phone', 'tablet', 'desktop', 'shared'] as const
export type PreviewView = (typeof previewViews)[number]
