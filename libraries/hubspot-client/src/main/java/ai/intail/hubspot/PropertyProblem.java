package ai.intail.hubspot;

/// Why HubSpot refused one value. Names no value.
///
/// @param property its internal name; empty where HubSpot did not say
/// @param code such as `INVALID_OPTION` or `PROPERTY_DOESNT_EXIST`
public record PropertyProblem(String property, String code) {}
