/** `paidan`: the command line. Each command's code is loaded only when it runs, so that every one starts fast. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { withConnection } from './commands/connection.ts';
import { CommandFailure } from './failure.ts';
import { endQuietlyWhenReaderLeaves, note } from './output.ts';

const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);

const program = new Command('paidan')
  .description('派单：按履职事项清单分派、流转和督办 12345 工单')
  .helpCommand('help [命令]', '显示命令的用法')
  .helpOption('-h, --help', '显示用法')
  .showHelpAfterError('（用 --help 查看用法）')
  .version(version, '--version', '显示版本')
  .exitOverride();

const catalog = program.command('catalog').description('履职事项清单');
catalog
  .command('export')
  .description('所有清单，一个 JSON 对象')
  .action(async () => {
    await (await import('./commands/catalog.ts')).exportCatalog();
  });
catalog
  .command('import')
  .description('读取按国家模板公布的清单文本')
  .argument('<文件>')
  .option('--out <文件>', '写入文件，而不是标准输出')
  .option('--township <名称>', '乡镇名称（覆盖文中的名称）')
  .option('--county <名称>', '县市名称（覆盖文中的名称）')
  .action(async (...args: Parameters<typeof import('./commands/catalog.ts').importCatalog>) => {
    await (await import('./commands/catalog.ts')).importCatalog(...args);
  });

const procedures = program.command('procedures').description('办理流程');
procedures
  .command('export')
  .description('每个事项的流程，一行一个 JSON')
  .option('--duty <事项>', '只导出该事项，如 coop-048')
  .action(async (...args: Parameters<typeof import('./commands/procedures.ts').exportProcedures>) => {
    await (await import('./commands/procedures.ts')).exportProcedures(...args);
  });
procedures
  .command('check')
  .description('逐个检查流程：环节、单位、引用的条款；有问题时退出码为 1')
  .action(async () => {
    await (await import('./commands/procedures.ts')).checkAllProcedures();
  });
procedures
  .command('draw')
  .description('画出流程图')
  .option('--duty <事项>', '只画该事项')
  .option('--format <格式>', 'svg 或 mermaid', 'svg')
  .option('--out <文件夹>', '写入文件夹，每个事项一个文件')
  .action(async (...args: Parameters<typeof import('./commands/procedures.ts').drawProcedures>) => {
    await (await import('./commands/procedures.ts')).drawProcedures(...args);
  });
procedures
  .command('read')
  .description('给工作人员看的阅读本：条款、环节与流程图，一个事项一页（HTML，可打印）')
  .option('--duty <事项>', '只出该事项')
  .option('--out <文件夹>', '写入文件夹，每个事项一个文件')
  .action(async (...args: Parameters<typeof import('./commands/procedures.ts').readProcedures>) => {
    await (await import('./commands/procedures.ts')).readProcedures(...args);
  });

program
  .command('classify')
  .description('标准输入一行一个 JSON {id, title?, text, channel?}，标准输出一行一个分类结果')
  .action(async () => {
    await (await import('./commands/classify.ts')).classify();
  });

const tickets = program.command('tickets').description('工单的导入导出（经运行中的系统）');
withConnection(tickets.command('import').description('从 xlsx、csv 或 jsonl 文件登记工单'))
  .argument('<文件>')
  .option('--channel <渠道>', '没有“渠道”一列时的渠道', '批量导入')
  .option('--rejects <文件>', '未能导入的行写到哪里（默认在原文件旁）')
  .option('--check', '只检查文件，不登记')
  .action(async (...args: Parameters<typeof import('./commands/tickets.ts').importTickets>) => {
    await (await import('./commands/tickets.ts')).importTickets(...args);
  });
withConnection(tickets.command('export').description('导出工单：默认 jsonl 到标准输出'))
  .option('--out <文件>', '写入 .jsonl、.csv 或 .xlsx 文件')
  .option('--format <格式>', 'jsonl、csv 或 xlsx（默认看 --out 的后缀）')
  .option('--status <状态>', '只导出这些状态，用逗号分隔')
  .option('--unit <单位>', '只导出该单位的')
  .option('--duty <事项>', '只导出该事项的，如 coop-048')
  .option('--overdue', '只导出超期的')
  .action(async (...args: Parameters<typeof import('./commands/tickets.ts').exportTickets>) => {
    await (await import('./commands/tickets.ts')).exportTickets(...args);
  });

withConnection(program.command('demo').description('把示例诉求送入运行中的系统，显示派往哪里、依据哪一条'))
  .option('--limit <件数>', '只送前若干件', '60')
  .action(async (...args: Parameters<typeof import('./commands/demo.ts').demo>) => {
    await (await import('./commands/demo.ts')).demo(...args);
  });

endQuietlyWhenReaderLeaves();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode; // commander has said what was wrong
  } else if (error instanceof CommandFailure) {
    note(`错误：${error.message}`);
    process.exitCode = error.exitCode;
  } else {
    throw error;
  }
}
