package ai.intail.web;

import java.util.Arrays;
import java.util.Optional;

/// What has just happened, told on the connection's page.
enum Notice {
  CONNECTED("connected", "HubSpot is connected."),
  RENEWED("renewed", "The connection was renewed. Everything is as it was."),
  TAKEN_OVER("taken-over", "The connection was taken over. Reports and settings are as they were."),
  CONNECTED_AGAIN(
      "again", "HubSpot is connected again. Reports and settings are as they were, and go on."),
  OF_ANOTHER(
      "of-another",
      "You are signed in. This account is connected on behalf of another user, and stays so; below"
          + " you can let somebody else take over."),
  CHECKED("checked", "The properties were checked.");

  private final String label;
  private final String text;

  Notice(String label, String text) {
    this.label = label;
    this.text = text;
  }

  String text() {
    return text;
  }

  OwnPath page() {
    return new OwnPath("/connection?now=" + label);
  }

  static Optional<Notice> of(WebRequest request) {
    return request
        .asked("now")
        .flatMap(
            asked -> Arrays.stream(values()).filter(one -> one.label.equals(asked)).findFirst());
  }
}
