import { ACCOUNT, REGION, type Identify, type Identity } from './resolve.ts';
import type { Resource } from './read.ts';

export interface Endpoints {
  readonly apiUrl: string;
  readonly sqsUrl: string;
}

/** The physical name: the template's own if it has one, else made from stack and logical id, as CloudFormation does. */
function physicalName(resource: Resource, property: string, longest: number): string {
  const own = resource.properties[property];
  return typeof own === 'string' ? own : `${resource.stack}-${resource.id}`.slice(0, longest);
}

const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

/** What `Ref` and `Fn::GetAtt` answer for each kind of resource. */
export function identities(endpoints: Endpoints): Identify {
  const known: Record<string, (resource: Resource) => { ref: string; attributes: Record<string, string> }> = {
    'AWS::DynamoDB::Table': tableIdentity,
    'AWS::DynamoDB::GlobalTable': tableIdentity,
    'AWS::SQS::Queue': (resource) => {
      const name = physicalName(resource, 'QueueName', 80);
      const url = `${endpoints.sqsUrl}/${ACCOUNT}/${name}`;
      return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
    },
    'AWS::Lambda::Function': (resource) => {
      const name = physicalName(resource, 'FunctionName', 64);
      return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
    },
    'AWS::ApiGatewayV2::Api': (resource) => ({
      ref: apiId(resource),
      attributes: { ApiEndpoint: endpoints.apiUrl, ApiId: apiId(resource) },
    }),
    'AWS::CloudFront::Function': (resource) => ({
      ref: resource.id,
      attributes: { Arn: arn('cloudfront', `function/${resource.id}`), FunctionARN: arn('cloudfront', `function/${resource.id}`) },
    }),
    'AWS::SES::ConfigurationSet': (resource) => ({ ref: physicalName(resource, 'Name', 64), attributes: {} }),
  };
  return (resource): Identity => {
    const found = known[resource.type]?.(resource);
    if (found) return { ref: found.ref, attribute: (name) => found.attributes[name] };
    // Roles, log groups and the like are only ever handed on, to places that have no local meaning either.
    return { ref: resource.id, attribute: (name) => (name.endsWith('Arn') ? arn('local', resource.id) : `${resource.id}.${name}`) };
  };
}

function tableIdentity(resource: Resource): { ref: string; attributes: Record<string, string> } {
  const name = physicalName(resource, 'TableName', 255);
  const tableArn = arn('dynamodb', `table/${name}`);
  // The engine names its streams itself; the reader finds it by the table, so any stable label will do here.
  return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/local`, TableId: resource.id } };
}

const apiId = (resource: Resource): string => resource.id.toLowerCase().slice(0, 10);
