export const panelTabs = ['story', 'dateline', 'links', 'comments', 'history'] as const
export type PanelTab = (typeof panelTabs)[number]
