import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routes } from '../../functions/http/routes.ts';
import type { FunctionName as HttpFunctionName } from '../../functions/http/routes.ts';
import type { Stage } from '../stages.ts';
import type { AppFunction } from './AppFunction.ts';
import { FIVE_MINUTES } from './Watch.ts';
import type { Watch } from './Watch.ts';

export interface PublicApiProps {
  readonly stage: Stage;
  readonly watch: Watch;
  readonly functions: Readonly<Record<HttpFunctionName, AppFunction>>;
}

/** Who called from where, and with which ids in the path, is nobody's business in a log: the route's pattern is enough. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTimeEpoch',
    requestId: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    functionMilliseconds: '$context.integrationLatency',
    bytes: '$context.responseLength',
    error: '$context.error.responseType',
  }),
);

/** The HTTP API, made from the page of routes: each line one route, which goes to the function that the line names. */
export class PublicApi extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, watch, functions }: PublicApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Http', { apiName: `seatwise-${stage.name}`, createDefaultStage: false });
    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The functions ask who is calling: they look each token up with its user, so that suspending works at once, which no cached authorizer does.',
    });
    this.url = api.apiEndpoint;

    for (const [name, { lambda }] of Object.entries(functions)) {
      // One permission for the function, not one for each route: a function's policy holds 20 KB.
      const integration = new HttpLambdaIntegration(name, lambda, { scopePermissionToRoute: false });
      for (const { method, path } of routes.filter((route) => route.function === name))
        api.addRoutes({ path, methods: [HttpMethod[method]], integration });
    }

    new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: stage.throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', { retention: stage.logRetention, removalPolicy: stage.removal }),
        ),
        format: ACCESS_LOG,
      },
    });
    watch.alarm(this, 'Failing', {
      impact: 'Administrators, invited people and integrators get errors: the API answers with 5xx.',
      metric: api.metricServerError({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: stage.alarms.serverErrors,
    });
  }
}
