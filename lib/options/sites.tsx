import { useState } from 'preact/hooks';
import { Locked } from '../controls/locked.tsx';
import { Switch } from '../controls/switch.tsx';
import { useLocked } from '../controls/use-locked.ts';
import { useSetting } from '../controls/use-setting.ts';
import type { Site } from '../dataset/types.ts';
import { disabledHosts, isAmong, setSite } from '../settings.ts';
import { type MessageKey, plural, t } from '../ui/i18n.ts';
import { rich } from '../ui/rich.ts';
import { AddedSites } from './added-sites.tsx';
import { DatasetWords, Filter, holds } from './filter.tsx';
import { Section } from './section.tsx';

const FAMILIES = {
  un: 'options.sites.un',
  technical: 'options.sites.technical',
  policy: 'options.sites.policy',
  news: 'options.sites.news',
} as const satisfies Record<Site['family'], MessageKey>;

/** The covered sites, those that the person has added, and those that are switched off. */
export function Sites({ sites }: { sites: readonly Site[] }) {
  const [wanted, setWanted] = useState('');
  const off = useSetting(disabledHosts) ?? [];
  const isLocked = useLocked(disabledHosts);
  const found = sites.filter(({ name, hosts }) => holds([name, ...hosts], wanted));
  return (
    <Section id="sites" words={t('options.sites.words')}>
      <Filter
        id="find-site"
        label={t('options.sites.find')}
        value={wanted}
        onChange={setWanted}
        found={wanted.trim() && plural('options.sites.count', found.length)}
      />
      {Object.entries(FAMILIES).map(([family, title]) => {
        const members = found.filter((site) => site.family === family);
        if (members.length === 0) return null;
        return (
          <details key={family} id={`family-${family}`} open={wanted.trim() !== ''}>
            <summary>
              {t(title)} <span class="count">{plural('options.sites.count', members.length)}</span>
            </summary>
            <ul class="rows">
              {members.map((site) => (
                <li key={site.id}>
                  <SiteSwitch site={site} off={off} isLocked={isLocked} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      <AddedSites sites={sites} />
      <h3>{t('options.sites.off')}</h3>
      {off.length === 0 ? (
        <p class="none">{t('options.sites.noneOff')}</p>
      ) : (
        <ul class="rows" id="off-sites">
          {off.map((host) => (
            <li key={host} class="row">
              <DatasetWords>{host}</DatasetWords>
              {isLocked ? (
                <Locked />
              ) : (
                <button type="button" class="action quiet" onClick={() => void setSite(host, true)}>
                  {t('options.sites.switchOn', { host })}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface SiteSwitchProps {
  site: Site;
  off: readonly string[];
  isLocked: boolean;
}

function SiteSwitch({ site: { id, name, hosts }, off, isLocked }: SiteSwitchProps) {
  const parts = off.filter((entry) => isAmong(entry, hosts) && !hosts.includes(entry));
  return (
    <Switch
      id={`site-${id}`}
      label={
        <>
          <DatasetWords>{name}</DatasetWords>{' '}
          <span class="hosts">
            <DatasetWords>{hosts.join(', ')}</DatasetWords>
          </span>
          {parts.length > 0 && (
            <span class="hosts">
              {' '}
              {rich('options.sites.partlyOff', { hosts: <DatasetWords>{parts.join(', ')}</DatasetWords> })}
            </span>
          )}
        </>
      }
      on={!hosts.every((host) => isAmong(host, off))}
      isLocked={isLocked}
      onChange={(on) => void setSite(hosts, on)}
    />
  );
}
