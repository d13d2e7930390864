import { clockShowing, HOST_CLOCK } from '../../src/lab/lab.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { dhcpService } from '../DhcpServer/service.ts';
import { dateTime } from '../DhcpServer/values.ts';

const ticksPerMillisecond = 10_000n;

export default defineCmdlet({
  name: 'Set-LabClock',
  module: 'Lab',
  synopsis: "Moves the lab's time: leases run out, failover timers end, and new changes are dated by it.",
  defaultSet: 'Time',
  sets: ['Time', 'Advance', 'Reset'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Time: {
      type: 'DateTime',
      sets: { Time: { mandatory: true, position: 0 } },
      help: 'What time it is in the lab now.',
    },
    Advance: {
      type: 'TimeSpan',
      sets: { Advance: { mandatory: true } },
      help: 'How far to go on from now; a negative span goes back.',
    },
    Frozen: { type: 'SwitchParameter', sets: { Time: {}, Advance: {} }, help: 'Time stands still there.' },
    Reset: { type: 'SwitchParameter', sets: { Reset: { mandatory: true } }, help: "Back to the host's time." },
    PassThru: { type: 'SwitchParameter', help: "Writes the lab's time." },
  },
  outputTypes: ['System.DateTime'],
  examples: [
    {
      title: 'Nine days later all leases have run out',
      command:
        'Set-LabClock -Advance 9.00:00:00; (Get-DhcpServerv4Lease -ScopeId 10.0.10.0 | Where-Object AddressState -eq Active).Count',
      lab: 'contoso',
      shows: ['0'],
    },
  ],
  process(cmdlet, { time, advance, frozen, reset, passThru }) {
    const { lab } = cmdlet.session.service(dhcpService).dhcp;
    if (!cmdlet.shouldProcess('lab')) return;
    if (reset === true) lab.setClock(HOST_CLOCK);
    else {
      const wanted = time?.unixMilliseconds ?? lab.now() + Number((advance?.ticks ?? 0n) / ticksPerMillisecond);
      lab.setClock(clockShowing(wanted, Date.now(), frozen === true));
    }
    if (passThru === true) cmdlet.writeObject(dateTime(lab.now()));
  },
});
