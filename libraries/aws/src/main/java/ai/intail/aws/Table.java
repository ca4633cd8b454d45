package ai.intail.aws;

import ai.intail.sync.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// One DynamoDB table. Batches of what AWS takes at once: 100 reads, 25 writes.
final class Table {

  private static final int READS = 100;
  private static final int WRITES = 25;

  /// Unprocessed keys are asked for again so often; the SDK's own retries come before.
  private static final int TRIES = 8;

  private final DynamoDbClient client;
  private final String name;

  Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  String name() {
    return name;
  }

  Optional<Item> get(String pk, String sk) {
    return calling(
        () -> {
          var answer =
              client.getItem(
                  request -> request.tableName(name).key(Item.key(pk, sk)).consistentRead(true));
          return answer.hasItem() ? Optional.of(Item.of(answer.item())) : Optional.<Item>empty();
        });
  }

  List<Item> get(Collection<Map<String, AttributeValue>> keys) {
    var items = new ArrayList<Item>();
    for (var batch : batches(List.copyOf(keys), READS)) {
      items.addAll(getBatch(batch));
    }
    return items;
  }

  private List<Item> getBatch(List<Map<String, AttributeValue>> keys) {
    var items = new ArrayList<Item>();
    var open = keys;
    for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
      var asked = KeysAndAttributes.builder().keys(open).consistentRead(true).build();
      var answer =
          calling(() -> client.batchGetItem(request -> request.requestItems(Map.of(name, asked))));
      answer.responses().getOrDefault(name, List.of()).forEach(item -> items.add(Item.of(item)));
      var rest = answer.unprocessedKeys().get(name);
      open = rest == null ? List.of() : rest.keys();
    }
    if (!open.isEmpty()) {
      throw new StoreUnavailableException("a batch read was not answered whole", new Throttled());
    }
    return items;
  }

  void put(Item item) {
    calling(() -> client.putItem(request -> request.tableName(name).item(item.attributes())));
  }

  /// @return false if the condition does not hold
  boolean putIf(Item item, String condition, Map<String, AttributeValue> values) {
    return calling(
        () -> {
          try {
            client.putItem(
                request -> {
                  request.tableName(name).item(item.attributes()).conditionExpression(condition);
                  if (!values.isEmpty()) {
                    request.expressionAttributeValues(values);
                  }
                });
            return true;
          } catch (ConditionalCheckFailedException no) {
            return false;
          }
        });
  }

  void put(Collection<Item> items) {
    for (var batch : batches(List.copyOf(items), WRITES)) {
      putBatch(batch);
    }
  }

  private void putBatch(List<Item> items) {
    write(
        items.stream()
            .map(
                item ->
                    WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item.attributes()).build())
                        .build())
            .toList());
  }

  private void write(List<WriteRequest> requests) {
    var open = requests;
    for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
      var asked = open;
      var answer =
          calling(
              () -> client.batchWriteItem(request -> request.requestItems(Map.of(name, asked))));
      open = answer.unprocessedItems().getOrDefault(name, List.of());
    }
    if (!open.isEmpty()) {
      throw new StoreUnavailableException("a batch write was not done whole", new Throttled());
    }
  }

  /// What an update came to: the new item, or the old one where the condition did not hold.
  record Updated(boolean done, Optional<Item> item) {}

  Updated update(
      String pk,
      String sk,
      String expression,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return calling(
        () -> {
          try {
            var answer =
                client.updateItem(
                    request -> {
                      request
                          .tableName(name)
                          .key(Item.key(pk, sk))
                          .updateExpression(expression)
                          .returnValues(ReturnValue.ALL_NEW)
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD);
                      if (!condition.isEmpty()) {
                        request.conditionExpression(condition);
                      }
                      if (!names.isEmpty()) {
                        request.expressionAttributeNames(names);
                      }
                      if (!values.isEmpty()) {
                        request.expressionAttributeValues(values);
                      }
                    });
            return new Updated(true, Optional.of(Item.of(answer.attributes())));
          } catch (ConditionalCheckFailedException no) {
            return new Updated(
                false, no.hasItem() ? Optional.of(Item.of(no.item())) : Optional.empty());
          }
        });
  }

  /// @return false if a condition does not hold; nothing was written
  boolean transact(List<TransactWriteItem> writes) {
    return calling(
        () -> {
          try {
            client.transactWriteItems(request -> request.transactItems(writes));
            return true;
          } catch (TransactionCanceledException no) {
            return false;
          }
        });
  }

  void delete(String pk, String sk) {
    calling(() -> client.deleteItem(request -> request.tableName(name).key(Item.key(pk, sk))));
  }

  void delete(Collection<Map<String, AttributeValue>> keys) {
    for (var batch : batches(List.copyOf(keys), WRITES)) {
      write(
          batch.stream()
              .map(
                  key ->
                      WriteRequest.builder()
                          .deleteRequest(DeleteRequest.builder().key(key).build())
                          .build())
              .toList());
    }
  }

  /// @return false if the condition does not hold
  boolean deleteIf(String pk, String sk, String condition, Map<String, AttributeValue> values) {
    return calling(
        () -> {
          try {
            client.deleteItem(
                request ->
                    request
                        .tableName(name)
                        .key(Item.key(pk, sk))
                        .conditionExpression(condition)
                        .expressionAttributeValues(values));
            return true;
          } catch (ConditionalCheckFailedException no) {
            return false;
          }
        });
  }

  /// All items of a partition whose sort key begins so, in the sort key's order.
  List<Item> query(String pk, String prefix) {
    return query(
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(Map.of(":pk", Item.text(pk), ":prefix", Item.text(prefix)))
            .build(),
        Integer.MAX_VALUE);
  }

  /// The last items of a partition whose sort key begins so, the last one first.
  List<Item> queryBackwards(String pk, String prefix, int limit) {
    return query(
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .scanIndexForward(false)
            .limit(limit)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(Map.of(":pk", Item.text(pk), ":prefix", Item.text(prefix)))
            .build(),
        limit);
  }

  /// The keys of up to `limit` items of a partition.
  ///
  /// @param prefix of the sort key, empty for all
  List<Item> keys(String pk, String prefix, int limit) {
    var request =
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .limit(limit)
            .projectionExpression("pk, sk");
    if (prefix.isEmpty()) {
      request
          .keyConditionExpression("pk = :pk")
          .expressionAttributeValues(Map.of(":pk", Item.text(pk)));
    } else {
      request
          .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
          .expressionAttributeValues(Map.of(":pk", Item.text(pk), ":prefix", Item.text(prefix)));
    }
    return query(request.build(), limit);
  }

  List<Item> query(QueryRequest request, int limit) {
    var items = new ArrayList<Item>();
    var next = new HashMap<String, AttributeValue>();
    do {
      var asked =
          request.toBuilder().exclusiveStartKey(next.isEmpty() ? null : Map.copyOf(next)).build();
      var answer = calling(() -> client.query(asked));
      answer.items().forEach(item -> items.add(Item.of(item)));
      next.clear();
      next.putAll(answer.lastEvaluatedKey());
    } while (!next.isEmpty() && items.size() < limit);
    return items.size() <= limit ? items : items.subList(0, limit);
  }

  private <T> T calling(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failure) {
      throw new StoreUnavailableException("the table " + name + " did not answer", failure);
    }
  }

  private static <T> List<List<T>> batches(List<T> all, int size) {
    var batches = new ArrayList<List<T>>();
    for (int i = 0; i < all.size(); i += size) {
      batches.add(all.subList(i, Math.min(i + size, all.size())));
    }
    return batches;
  }

  private static final class Throttled extends RuntimeException {
    Throttled() {
      super("throttled");
    }
  }
}
