import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type * as needs from '../../functions/environment.ts';
import { functions } from '../stacks/functions.ts';
import type { AppFunctionName, FunctionPlan } from '../stacks/functions.ts';
import type { Stage } from '../stages.ts';
import { FIVE_MINUTES } from './Watch.ts';
import type { Watch } from './Watch.ts';

type HttpVariables = z.output<typeof needs.HttpEnvironment>;
/** Numbers are texts there. */
type SendingVariables = Record<keyof z.output<typeof needs.SendingEnvironment>, string>;
type TableVariables = z.output<typeof needs.TableEnvironment>;

/** What each function reads from its environment, by the schema that it reads it with: a forgotten variable does not compile. */
interface Variables {
  readonly site: z.output<typeof needs.SiteEnvironment>;
  readonly account: HttpVariables;
  readonly licenses: HttpVariables;
  readonly users: HttpVariables;
  readonly invitations: HttpVariables;
  readonly transfers: HttpVariables;
  readonly imports: HttpVariables;
  readonly content: HttpVariables;
  readonly directory: HttpVariables;
  readonly reports: HttpVariables & z.output<typeof needs.ReportsEnvironment>;
  readonly audit: z.output<typeof needs.AuditEnvironment>;
  readonly relay: z.output<typeof needs.RelayEnvironment>;
  readonly sendInvitation: SendingVariables;
  readonly sendMail: SendingVariables;
  readonly cancelRivals: TableVariables;
  readonly moveContent: TableVariables;
  readonly endInvitations: TableVariables;
  readonly runImport: TableVariables;
  readonly recordDelivery: z.output<typeof needs.AuditEnvironment>;
  readonly resendWelcome: TableVariables;
  readonly expireInvitations: TableVariables;
  readonly purgeRemoved: TableVariables;
  readonly requeueUnsent: z.output<typeof needs.RequeueUnsentEnvironment>;
}

/** What all functions of a stack share. */
interface Surroundings {
  readonly stage: Stage;
  readonly watch: Watch;
  readonly table: Table;
  /** The folder that holds a folder with `index.mjs` for each function. */
  readonly bundles: string;
}

export interface AppFunctionProps<N extends AppFunctionName> extends Surroundings {
  readonly environment: Variables[N];
}

/** A function with a role of its own that may do what its plan lists, a log that forgets, and an alarm that says whom it hurts. */
export class AppFunction<N extends AppFunctionName = AppFunctionName> extends Construct {
  readonly plan: FunctionPlan;
  readonly lambda: lambda.Function;

  constructor(scope: Construct, name: N, { stage, watch, table, bundles, environment }: AppFunctionProps<N>) {
    super(scope, name);
    this.plan = functions[name];
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Logs', { retention: stage.logRetention, removalPolicy: stage.removal });
    logGroup.grantWrite(role);

    this.lambda = new lambda.Function(this, 'Function', {
      functionName: `seatwise-${stage.name}-${name}`,
      code: lambda.Code.fromAsset(`${bundles}/${name}`),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      timeout: Duration.seconds(this.plan.seconds),
      memorySize: this.plan.memory,
      environment: { ...environment, POWERTOOLS_SERVICE_NAME: name },
      loggingFormat: lambda.LoggingFormat.JSON,
      logGroup,
      role,
    });
    this.#mayUse(table);
    watch.alarm(this, 'Failing', {
      impact: `${this.plan.impact}: ${name} fails.`,
      metric: this.lambda.metricErrors({ period: FIVE_MINUTES }),
      threshold: stage.alarms.errors,
    });
  }

  /** Allows these actions on exactly these resources. */
  may(actions: readonly string[], ...resources: readonly string[]): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  #mayUse(table: Table): void {
    for (const [on, actions] of Object.entries(this.plan.may))
      this.may(
        actions.map((action) => `dynamodb:${action}`),
        on === 'table' ? table.tableArn : `${table.tableArn}/index/${on}`,
      );
  }
}
