/** Beyond this many characters a headline at full size would fill the window: it is set a step smaller. */
const longest = 64

export const isLongHeadline = (headline: string): boolean => headline.length > longest
