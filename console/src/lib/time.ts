const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** 14:03:09 */
export const clock = (time: string | Date) => CLOCK.format(new Date(time));

/** 5 Mar, 14:03 */
export const moment = (time: string | Date) => SHORT.format(new Date(time));

/** A date and time without zone, as planned: 5 Mar 2027, 00:00 */
export function planned(localDateTime: string): string {
  const [date = '', time = ''] = localDateTime.split('T');
  return `${DATE.format(new Date(`${date}T00:00:00`))}, ${time.slice(0, 5)}`;
}

/** What is left, in the largest units first; all zero once it is past. */
export function countdown(until: Date, now: Date): { unit: string; value: number }[] {
  const left = Math.max(0, until.getTime() - now.getTime());
  return [
    { unit: 'd', value: Math.floor(left / DAY) },
    { unit: 'h', value: Math.floor((left % DAY) / HOUR) },
    { unit: 'm', value: Math.floor((left % HOUR) / MINUTE) },
    { unit: 's', value: Math.floor((left % MINUTE) / 1_000) },
  ];
}

/** "just now", "4 min ago", else the moment. */
export function ago(time: string, now: Date): string {
  const past = now.getTime() - new Date(time).getTime();
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`;
  if (past < DAY) return `${Math.floor(past / HOUR)} h ago`;
  return moment(time);
}
