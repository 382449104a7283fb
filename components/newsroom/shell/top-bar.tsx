'use client'

import { ActionIcon, Button, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconKeyboard, IconPlus, IconSearch } from '@tabler/icons-react'
import Link from 'next/link.js'
import { usePathname } from 'next/navigation.js'
import { signOut } from '#lib/people/actions.ts'
import { useHouseActions } from '../palette/house-actions.ts'
import { Palette } from '../palette/palette.tsx'
import { palette } from '../palette/palette-store.ts'
import { Bell } from './bell.tsx'
import { KeysHelp, useKeysHelp } from './keys-help.tsx'
import { NewStory, useNewStory } from './new-story.tsx'
import type { SectionChoice } from './section-tree.ts'
import styles from './top-bar.module.css'

/** Where the newsroom itself is set up. A narrow bar has no room for them: the person's menu lists them too. */
const houseRooms = [
  ['/newsroom/desks', 'Desks'],
  ['/newsroom/people', 'People'],
  ['/newsroom/settings', 'Settings'],
] as const

export type ShellPerson = { name: string; mayManagePeople: boolean }
type Props = { person: ShellPerson; sections: SectionChoice[]; zone: string }

export function TopBar({ person, sections, zone }: Props) {
  const path = usePathname()
  const help = useKeysHelp()
  const newStory = useNewStory(sections)
  const actions = useHouseActions({
    mayManagePeople: person.mayManagePeople,
    mayCreate: sections.length > 0,
    newStory: newStory.open,
    keys: help.open,
  })
  const link = (href: string, words: string, isHere: boolean, className = styles.link) => (
    <Link key={href} className={className} href={href} aria-current={isHere ? 'page' : undefined}>
      {words}
    </Link>
  )
  return (
    <nav className={styles.bar} aria-label="Newsroom">
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <Link className={styles.house} href="/newsroom">
        B<span className={styles.rest}>roadsheet</span>
        <span className={styles.dot}>.</span>
      </Link>
      {link('/newsroom', 'Today', path === '/newsroom')}
      {link('/newsroom/desk', 'Desk', path === '/newsroom/desk')}
      {link('/newsroom/plan', 'Plan', path.startsWith('/newsroom/plan'))}
      {person.mayManagePeople &&
        houseRooms.map(([href, words]) => link(href, words, path.startsWith(href), `${styles.link} ${styles.wide}`))}
      {/* Another root layout: a plain link, loaded in full. */}
      <a className={`${styles.link} ${styles.wide}`} href="/">
        Site
      </a>
      <div className={styles.space} />
      {sections.length > 0 && (
        <Button className={styles.start} onClick={newStory.open} aria-label="New story" data-action="new-story">
          <IconPlus size={15} aria-hidden />
          <span className={styles.wide}>&nbsp;New story</span>
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        aria-label="Do or find"
        title="Do or find (Ctrl K)"
        onClick={palette.open}
      >
        <IconSearch size={18} stroke={1.6} />
      </ActionIcon>
      <Bell zone={zone} />
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        className={styles.wide}
        aria-label="Keys"
        onClick={help.open}
      >
        <IconKeyboard size={18} stroke={1.6} />
      </ActionIcon>
      <PersonMenu person={person} openKeys={help.open} />
      <Palette actions={actions} />
      <KeysHelp help={help} />
      <NewStory dialog={newStory} sections={sections} />
    </nav>
  )
}

async function leave() {
  await signOut(undefined)
  window.location.assign('/newsroom/sign-in')
}

function PersonMenu({ person, openKeys }: { person: ShellPerson; openKeys: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const themes = [
    ['auto', 'As the system'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ] as const
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.link} aria-label={`${person.name}, your menu`}>
          <span className={styles.wide}>{person.name}&nbsp;</span>
          <span aria-hidden>
            <IconChevronDown size={14} style={{ verticalAlign: '-2px' }} />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        <Menu.Item component={Link} href="/newsroom/account">
          Account
        </Menu.Item>
        {person.mayManagePeople &&
          houseRooms.map(([href, words]) => (
            <Menu.Item key={href} component={Link} href={href} className={styles.narrow}>
              {words}
            </Menu.Item>
          ))}
        <Menu.Item onClick={openKeys}>Keys</Menu.Item>
        <Menu.Item component="a" href="/">
          To the site
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Theme</Menu.Label>
        {themes.map(([scheme, words]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            closeMenuOnClick={false}
            rightSection={colorScheme === scheme ? '✓' : null}
            onClick={() => setColorScheme(scheme)}
          >
            {words}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
