import { useTranslation } from 'react-i18next';
import type { AgencyReport, ReportLine } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { ActionStatusBadge } from '../follow-ups/action-status.tsx';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import classes from '../meetings/attendance.module.css';
import type { HeldMeeting } from './held-meeting.ts';
import own from './region-meeting.module.css';
import { ReportForm } from './report-form.tsx';

/** What each agency has to say of its action steps; those without an update stand out (CE-12, CE-24). */
export function ReportBack({ meeting }: { meeting: HeldMeeting }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="reports" className={classes.panel}>
      <h3 id="reports" className={classes.heading}>
        {t('coordinated-entry-documents:minutes.reports')}
      </h3>
      {meeting.reports.length === 0 && (
        <p className={classes.none}>{t('coordinated-entry-documents:minutes.no-reports')}</p>
      )}
      {meeting.reports.map((report) => (
        <OfAgency key={report.agencyId ?? ''} meeting={meeting} report={report} />
      ))}
    </section>
  );
}

function OfAgency({ meeting, report }: { meeting: HeldMeeting; report: AgencyReport }) {
  const { t } = useTranslation();
  const name = report.agencyName ?? t('coordinated-entry-documents:office');
  return (
    <section aria-label={t('region-meetings:reports.of', { name })}>
      <div className={own.top}>
        <h4 className={classes.heading}>{name}</h4>
        {report.missing > 0 ? (
          <StateBadge
            state="missing"
            label={t('region-meetings:reports.missing', { count: report.missing })}
          />
        ) : (
          <StateBadge state="done" label={t('region-meetings:reports.all')} />
        )}
      </div>
      {report.lines.map((line) => (
        <Line key={line.action.id} meeting={meeting} line={line} />
      ))}
    </section>
  );
}

function Line({ meeting, line }: { meeting: HeldMeeting; line: ReportLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { action, label, isReported, missed } = line;
  const last = action.progress.at(-1);
  return (
    <div className={own.report}>
      <div className={own.top}>
        <strong>{label}</strong>
        <span className={classes.none}>
          {[
            action.responsibleName,
            action.due && t('conferences:last-time.due', { date: format.date(action.due) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <ActionStatusBadge action={action} />
        {missed > 0 && (
          <StateBadge
            state="overdue"
            label={t('coordinated-entry-documents:missed', { count: missed })}
          />
        )}
      </div>
      <p>{action.what}</p>
      {last && (
        <p className={classes.none}>
          {format.date(last.date)}: {last.note}
        </p>
      )}
      {!isReported && <ReportForm meeting={meeting} line={line} />}
    </div>
  );
}
