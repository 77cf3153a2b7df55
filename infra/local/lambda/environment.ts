import type { LocalFunction } from '../template/functionPlan.ts';
import { CREDENTIALS } from '../engines/tables.ts';
import { REGION } from '../template/resolve.ts';

export interface ServiceUrls {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly ses: string;
}

/** A function's own variables beside those that Lambda sets, and where the local services are. Nothing of the shell's. */
export function functionEnvironment(of: LocalFunction, services: ServiceUrls): Record<string, string> {
  return {
    ...of.environment,
    _HANDLER: of.handler,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_EXECUTION_ENV: `AWS_Lambda_${of.runtime}`,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: of.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(of.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${of.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: of.root,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    AWS_ENDPOINT_URL_DYNAMODB: services.dynamodb,
    AWS_ENDPOINT_URL_SQS: services.sqs,
    AWS_ENDPOINT_URL_SES: services.ses,
    AWS_ENDPOINT_URL_SESV2: services.ses,
  };
}
