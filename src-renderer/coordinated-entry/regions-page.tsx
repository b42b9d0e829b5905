import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../../src-shared/coordinated-entry/regions-contract.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMayEverywhere } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import { CountyForm } from './county-form.tsx';
import { PackLinks } from './pack-links.tsx';
import { RegionForm } from './region-form.tsx';
import classes from './regions-page.module.css';

type County = Region['counties'][number];

/** What is open over the page; null stands for a new one. */
type Open =
  | { what: 'region'; region: Region | null }
  | { what: 'county'; regionId: string; county: County | null };

/** The regions, whom each reviews, and the counties that decide a household's region (CE-02, CE-13). */
export function RegionsPage() {
  const { t } = useTranslation();
  const mayManage = useMayEverywhere('manage-roster');
  const list = useQuery('regions.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Page
      title={t('coordinated-entry:regions.title')}
      subtitle={<PackLinks here="regions" />}
      wide
      {...(mayManage && {
        primary: {
          label: t('coordinated-entry:add-region.title'),
          run: () => setOpen({ what: 'region', region: null }),
        },
      })}
    >
      <ProblemNotice problem={list.error} />
      <div className={classes.regions}>
        {list.data?.map((region) => (
          <RegionPart
            key={region.id}
            region={region}
            mayManage={mayManage}
            onEdit={() => setOpen({ what: 'region', region })}
            onCounty={(county) => setOpen({ what: 'county', regionId: region.id, county })}
          />
        ))}
      </div>
      <p className={classes.source}>{t('coordinated-entry:source')}</p>
      <Dialog opened={open !== null} onClose={close} title={<Title open={open} />}>
        {open?.what === 'region' && <RegionForm edited={open.region} onDone={close} />}
        {open?.what === 'county' && (
          <CountyForm edited={open.county} regionId={open.regionId} onDone={close} />
        )}
      </Dialog>
    </Page>
  );
}

function Title({ open }: { open: Open | null }) {
  const { t } = useTranslation();
  if (open === null) return null;
  const isNew = open.what === 'region' ? open.region === null : open.county === null;
  return t(`coordinated-entry:${isNew ? 'add' : 'edit'}-${open.what}.title`);
}

function RegionPart({
  region,
  mayManage,
  onEdit,
  onCounty,
}: {
  region: Region;
  mayManage: boolean;
  onEdit: () => void;
  onCounty: (county: County | null) => void;
}) {
  const { t } = useTranslation();
  const remove = useCommand('regions.remove');
  const { name, usual, filters, counties } = region;
  return (
    <section className={classes.region} aria-label={name}>
      <div className={classes.head}>
        <h2>{name}</h2>
        {mayManage && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('coordinated-entry:edit-region.of', { name })}
            onClick={onEdit}
          >
            {t('common:edit')}
          </Button>
        )}
        {mayManage && counties.length === 0 && (
          <ConfirmButton
            variant="subtle"
            size="compact-sm"
            label={t('common:remove')}
            question={t('coordinated-entry:remove-region', { name })}
            verb={t('common:remove')}
            onConfirm={() => void remove.run({ regionId: region.id })}
          />
        )}
      </div>
      <ProblemNotice problem={remove.problem} />
      <p className={classes.quiet}>
        {[
          t('coordinated-entry:households-active', { count: region.households }),
          t('coordinated-entry:agencies-count', { count: region.agencies }),
          usual
            ? t('coordinated-entry:meets', {
                week: t(`coordinated-entry:week.${usual.week}`),
                weekday: t(`coordinated-entry:weekday.${usual.weekday}`),
              })
            : t('coordinated-entry:meets-unset'),
        ].join(' · ')}
      </p>
      <p>
        {t('coordinated-entry:reviews', {
          filters: filters.map((filter) => t(`coordinated-entry:reason.${filter}`)).join(' · '),
        })}
      </p>
      <ul className={classes.counties} aria-label={t('coordinated-entry:counties-of', { name })}>
        {counties.map((county) => (
          <li key={county.id}>
            {mayManage ? (
              <button type="button" className={classes.county} onClick={() => onCounty(county)}>
                {county.name}
              </button>
            ) : (
              county.name
            )}
          </li>
        ))}
        {mayManage && (
          <li>
            <Button variant="subtle" size="compact-sm" onClick={() => onCounty(null)}>
              {t('coordinated-entry:add-county.title')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
