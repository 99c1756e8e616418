import { Badge, type Tone } from '../../../components/ui/Badge';
import { Bar } from '../../../components/ui/Bar';
import { Card } from '../../../components/ui/Card';
import { Note } from '../../../components/ui/Note';
import { clock } from '../../../lib/time';
import type { Delivery, Mood } from '../model/deliveries';

const TONES: Record<Mood, Tone> = { busy: 'accent', good: 'good', waiting: 'warn', bad: 'bad' };

/** Packages on their way to the stores. */
export function DeliveryList({ deliveries }: { deliveries: Delivery[] }) {
  return (
    <Card title="Deliveries">
      {deliveries.length === 0 && <Note>Nothing was sent yet.</Note>}
      <ul className="deliveries">
        {deliveries.map((delivery) => (
          <Row key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ delivery }: { delivery: Delivery }) {
  const { target, status, mood, messageType, attempt, detail, progress, time } = delivery;
  return (
    <li>
      <div className="row">
        <strong>{target}</strong>
        <small>
          {messageType.toLowerCase()}
          {attempt > 1 && ` · attempt ${attempt}`}
        </small>
        <Badge tone={TONES[mood]}>{status.toLowerCase()}</Badge>
        <time dateTime={time}>{clock(time)}</time>
      </div>
      <Bar value={progress} tone={TONES[mood]} label={`Progress to ${target}`} />
      {detail !== undefined && mood !== 'good' && <p className="detail">{detail}</p>}
    </li>
  );
}
