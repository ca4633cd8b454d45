package ai.intail.aws;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The four tables; `docs/tables.md` says what stands in them.
public record Tables(String accounts, String ledger, String profiles, String coordination) {

  /// Reports by when they are to be looked at.
  static final String DUE = "due";

  /// Ledger entries by run.
  static final String RUN = "run";

  public static Tables of(Settings settings) {
    return new Tables(
        settings.required("INTAIL_ACCOUNTS_TABLE"),
        settings.required("INTAIL_LEDGER_TABLE"),
        settings.required("INTAIL_PROFILES_TABLE"),
        settings.required("INTAIL_COORDINATION_TABLE"));
  }

  /// Lays the tables out, as a deployment does.
  public void create(DynamoDbClient client) {
    create(client, table(accounts, List.of(index(DUE))));
    create(client, table(ledger, List.of(index(RUN))));
    create(client, table(profiles, List.of()));
    create(client, table(coordination, List.of()));
  }

  private static void create(DynamoDbClient client, CreateTableRequest table) {
    try {
      client.createTable(table);
    } catch (ResourceInUseException there) {
      return; // Another stack used the same endpoint before.
    }
  }

  private static CreateTableRequest table(String name, List<GlobalSecondaryIndex> indexes) {
    var attributes = new ArrayList<>(List.of(attribute(Item.PK), attribute(Item.SK)));
    for (GlobalSecondaryIndex index : indexes) {
      index.keySchema().forEach(key -> attributes.add(attribute(key.attributeName())));
    }
    var request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes)
            .keySchema(key(Item.PK, KeyType.HASH), key(Item.SK, KeyType.RANGE));
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes);
    }
    return request.build();
  }

  /// An index named `x` stands over the attributes `xPk` and `xSk`.
  private static GlobalSecondaryIndex index(String name) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(name + "Pk", KeyType.HASH), key(name + "Sk", KeyType.RANGE))
        .projection(Projection.builder().projectionType(ProjectionType.ALL).build())
        .build();
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
