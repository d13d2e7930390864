import { formatIPv4 } from '../../src/dhcp/model.ts';
import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { dnsDomainOf } from '../Lab/accounts.ts';
import { thisComputer } from './this-computer.ts';

const completed = 'The command completed successfully';

export default defineProgram({
  name: 'nltest.exe',
  description: 'Microsoft Logon Server Test Utility',
  run(call) {
    const [first = ''] = call.args;
    const [, key = '', value = ''] = /^[-/]([a-z_]+)(?::(.*))?$/i.exec(first) ?? [];
    const { here, network } = thisComputer(call.session);
    const domain = value === '' ? dnsDomainOf(here) : value;
    const controllers = network
      .machines()
      .filter((machine) => machine.domainController && fitsDomain(dnsDomainOf(machine), domain));
    const [controller] = controllers.filter((machine) =>
      network.answers(network.resolve(machine.name)?.addresses[0] ?? network.routerOf(here)),
    );
    const { out } = call;
    switch (key.toLowerCase()) {
      case 'dsgetdc':
        if (controller === undefined) return failed(call, 'Getting DC name', 1355, 'ERROR_NO_SUCH_DOMAIN');
        out(`           DC: \\\\${controller.name}`);
        out(`      Address: \\\\${formatIPv4(controller.address)}`);
        out(`     Dom Name: ${dnsDomainOf(controller)}`);
        out(`  Forest Name: ${dnsDomainOf(controller)}`);
        out(' Dc Site Name: Default-First-Site-Name');
        out('Our Site Name: Default-First-Site-Name');
        out(completed);
        return 0;
      case 'dclist':
        if (controller === undefined)
          return failed(call, 'Cannot find DC to get DC list from.Status', 1355, 'ERROR_NO_SUCH_DOMAIN');
        out(`Get list of DCs in domain '${domain}' from '\\\\${controller.name}'.`);
        for (const [index, each] of controllers.entries())
          out(`    ${each.name}${index === 0 ? ' [PDC]' : ''}  [DS] Site: Default-First-Site-Name`);
        out(completed);
        return 0;
      case 'sc_query':
        if (!here.domainJoined || controller === undefined)
          return failed(call, 'I_NetLogonControl', 1311, 'ERROR_NO_LOGON_SERVERS');
        out('Flags: 30 HAS_IP  HAS_TIMESERV ');
        out(`Trusted DC Name \\\\${controller.name} `);
        out('Trusted DC Connection Status Status = 0 0x0 NERR_Success');
        out(completed);
        return 0;
      default:
        out('Usage: nltest [/OPTIONS]');
        out('');
        for (const option of ['/SC_QUERY:<DomainName>', '/DSGETDC:<DomainName>', '/DCLIST:<DomainName>'])
          out(`    ${option}`);
        return 1;
    }
  },
});

/** A domain by its DNS name or by its flat one. */
function fitsDomain(domain: string, wanted: string): boolean {
  const name = wanted.toLowerCase();
  return domain === name || domain.split('.')[0] === name;
}

function failed({ out }: ProgramCall, what: string, code: number, name: string): number {
  out(`${what} failed: Status = ${code} 0x${code.toString(16)} ${name}`);
  return code;
}
