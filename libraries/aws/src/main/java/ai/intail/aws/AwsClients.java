package ai.intail.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients of one function, with region, credentials and endpoints given explicitly: nothing is
/// looked for at a cold start.
public final class AwsClients implements AutoCloseable {

  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final Settings settings;

  public AwsClients(Settings settings) {
    this.settings = settings;
  }

  public DynamoDbClient dynamoDb() {
    var builder = DynamoDbClient.builder().httpClient(http);
    configure(builder, "DYNAMODB");
    return builder.build();
  }

  public SqsClient sqs() {
    // Comparing MD5 sums logs every body at debug, and bodies name users; TLS keeps them whole.
    var builder = SqsClient.builder().httpClient(http).checksumValidationEnabled(false);
    configure(builder, "SQS");
    return builder.build();
  }

  public SecretsManagerClient secrets() {
    var builder = SecretsManagerClient.builder().httpClient(http);
    configure(builder, "SECRETS_MANAGER");
    return builder.build();
  }

  private void configure(AwsClientBuilder<?, ?> builder, String service) {
    builder.region(Region.of(settings.required("AWS_REGION")));
    builder.credentialsProvider(credentials());
    settings.endpoint(service).ifPresent(builder::endpointOverride);
  }

  private AwsCredentialsProvider credentials() {
    var key = settings.optional("AWS_ACCESS_KEY_ID");
    if (key.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    var secret = settings.required("AWS_SECRET_ACCESS_KEY");
    return StaticCredentialsProvider.create(
        settings
            .optional("AWS_SESSION_TOKEN")
            .<software.amazon.awssdk.auth.credentials.AwsCredentials>map(
                token -> AwsSessionCredentials.create(key.get(), secret, token))
            .orElseGet(() -> AwsBasicCredentials.create(key.get(), secret)));
  }

  @Override
  public void close() {
    http.close();
  }
}
