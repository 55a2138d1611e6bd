import type {Form} from "../form.ts";
import {firstName} from "../people.ts";
import {addressHeaders, cities, emailHeaders, h, street} from "../written.ts";

export const addresses: readonly Form[] = [
  {
    holds: "email",
    written: "plain",
    headers: emailHeaders,
    value: (c) =>
      `${firstName(c).toLowerCase()}.${c.whole(1, 99)}@${c.pick(["gmail.com", "example.org", "correo.mx"])}`,
    silent: true
  },
  {
    holds: "email",
    written: "at and dot",
    headers: emailHeaders,
    value: (c) => `${c.letters(5).toLowerCase()} at ${c.pick(["gmail", "yahoo"])} dot com`,
    silent: true
  },
  {
    holds: "street_address",
    written: "number and street",
    headers: addressHeaders,
    value: street,
    silent: true
  },
  {
    holds: "street_address",
    written: "with unit",
    headers: addressHeaders,
    value: (c) => `${street(c)} ${c.pick(["Apt", "Unit", "#"])} ${c.whole(1, 40)}`,
    silent: true
  },
  {
    holds: "street_address",
    written: "whole",
    headers: addressHeaders,
    value: (c) => `${street(c)}, ${c.pick(cities)}, ${c.pick(["CO", "TX", "NM"])} ${c.whole(70000, 88999)}`,
    silent: true
  },
  {
    holds: "street_address",
    written: "PO box",
    headers: addressHeaders,
    value: (c) => `${c.pick(["PO Box", "P.O. Box"])} ${c.whole(1, 9999)}`,
    silent: true
  },
  {
    holds: "street_address",
    written: "Spanish",
    headers: addressHeaders,
    value: (c) =>
      `${c.pick(["Calle", "Avenida", "Av."])} ${c.pick(["Hidalgo", "Luna", "5 de Mayo", "Benito Juárez"])} ${c.pick(["", "#", "No. "])}${c.whole(1, 900)}`,
    silent: true
  },
  {
    holds: "place",
    written: "city",
    headers: h(
      "City|HomeCity|Town|County of residence|Ciudad|LastPermanentCity|Neighborhood|municipio|Place of birth|city_of_residence"
    ),
    value: (c) => c.pick(cities)
  },
  {
    holds: "zip",
    written: "80301",
    headers: h("ZIP|Zip Code|zipcode|Postal Code|código postal|LastPermanentZIP|client_zip|ZIP5"),
    value: (c) => String(c.whole(501, 99950)).padStart(5, "0")
  },
  {
    holds: "zip",
    written: "80301-1234",
    headers: h("ZIP|Zip+4|zip_9|postalcode"),
    value: (c) => `${String(c.whole(501, 99950)).padStart(5, "0")}-${c.digits(4)}`,
    silent: true
  },
  {
    holds: "coordinates",
    written: "pair",
    headers: h("Location|GPS|Coordinates|latlng|coordenadas"),
    value: (c) => `${(39 + c.next()).toFixed(5)}, ${(-105 + c.next()).toFixed(5)}`,
    silent: true
  },
  {
    holds: "coordinates",
    written: "latitude",
    headers: h("Latitude|lat|LocationLatitude|latitud|gps_lat"),
    value: (c) => (39 + c.next()).toFixed(6),
    silent: true
  },
  {
    holds: "coordinates",
    written: "longitude",
    headers: h("Longitude|lng|lon|LocationLongitude|gps_long"),
    value: (c) => (-105 + c.next()).toFixed(6),
    silent: true
  }
];
