export const panelTabs = ['story', 'dateline', 'links', 'history'] as const
export type PanelTab = (typeof panelTabs)[number]
