import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Pack } from '../../src-shared/packs/pack.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';

/** Practice packs: what each adds, switched on and off at once; what it has kept stays. */
export function PacksPart({ packs, mayManage }: { packs: readonly Pack[]; mayManage: boolean }) {
  const { t } = useTranslation();
  const save = useCommand('settings.setPacks');
  function change(pack: Pack, isOn: boolean): void {
    // Not `disabled` meanwhile, which would take the focus off the switch.
    if (save.isRunning) return;
    void save.run({
      packs: Pack.options.filter((one) => (one === pack ? isOn : packs.includes(one))),
    });
  }
  return (
    <>
      {Pack.options.map((pack) => (
        <Switch
          key={pack}
          label={t(`settings:pack.${pack}.name`)}
          description={t(`settings:pack.${pack}.adds`)}
          checked={packs.includes(pack)}
          disabled={!mayManage}
          onChange={(event) => change(pack, event.currentTarget.checked)}
        />
      ))}
      <ProblemNotice problem={save.problem} />
    </>
  );
}
