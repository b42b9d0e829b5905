import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../kit/dialog.tsx';
import { useGo } from '../kit/go.ts';
import { PickList } from '../kit/pick-list.tsx';
import { useFind } from './use-find.ts';

/** Find anything (Ctrl+K): pages, children, staff. Arrows choose, Enter opens. */
export function FindDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('common:find.title')}
      centered={false}
      yOffset="10vh"
    >
      <Finder onClose={onClose} />
    </Dialog>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const { found, isSettled } = useFind(typed);
  return (
    <PickList
      label={t('common:find.label')}
      listLabel={t('common:find.title')}
      typed={typed}
      onType={setTyped}
      choices={found.map(({ path, name, detail }) => ({
        key: path,
        name,
        detail,
        pick: () => {
          onClose();
          go.to(path);
        },
      }))}
      isSettled={isSettled}
      hint={t(typed.trim() !== '' && found.length === 0 ? 'common:find.none' : 'common:find.hint')}
    />
  );
}
